/**
 * Hands a file to the system’s share sheet, or, where there is none or it cannot take files, to the downloads. Without a
 * secure context there is no share sheet.
 */
export async function shareOrDownload(file: File): Promise<"shared" | "dismissed" | "downloaded"> {
  if (window.isSecureContext && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "dismissed";
    }
  }
  downloadFile(file);
  return "downloaded";
}

/** Puts a file into the downloads. */
export function downloadFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; an address of a blob is never freed by itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
