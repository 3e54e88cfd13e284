import { configure } from "@testing-library/react";

// In milliseconds. What a test waits for comes when it comes: a busy machine is no failure of the page.
configure({ asyncUtilTimeout: 10_000 });
