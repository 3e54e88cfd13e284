import { useEffect, useState } from "react";
import { isLoopback } from "../device/loopback.ts";
import { server } from "../server.ts";

let request: Promise<string> | null = null;

/**
 * The origin of shared links: the server's `PUBLIC_URL` or network address, because the address open on the server's
 * own machine may be loopback. Falls back to the current origin.
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
