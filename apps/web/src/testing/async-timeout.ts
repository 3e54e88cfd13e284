import { configure } from "@testing-library/react";

// The timeout of `findBy…`/`waitFor`, in milliseconds; long, so that a loaded machine fails no test.
configure({ asyncUtilTimeout: 10_000 });
