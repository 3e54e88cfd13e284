import { useEffect, useState } from "react";
import { isLoopback } from "../device/loopback.ts";
import { server } from "../server.ts";

let request: Promise<string> | null = null;

/**
 * What links to be handed on begin with: the server's word (PUBLIC_URL, or the address that friends open), because who
 * opened the page on the server's own machine has an address that leads nobody there. Where the server knows none but
 * its own machine's, or cannot be asked, the address that is open now.
 */
export function usePublicOrigin(): string {
  const [base, setBase] = useState(location.origin);
  useEffect(() => {
    let isOpen = true;
    void fetchPublicOrigin().then((told) => {
      if (isOpen) setBase(told);
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return base;
}

function fetchPublicOrigin(): Promise<string> {
  request ??= server.address({}).then(
    ({ base }) => (isLoopback(new URL(base).hostname) ? location.origin : base),
    () => {
      // Asked again when the next sheet opens.
      request = null;
      return location.origin;
    },
  );
  return request;
}
