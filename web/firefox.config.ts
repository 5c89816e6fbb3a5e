// Runs tests/firefox: the same site and the same test runner, but the machine's own Firefox.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

import chromium from "./playwright.config.ts";

export default defineConfig(chromium, {
    testDir: fileURLToPath(new URL("../tests/firefox", import.meta.url)),
    workers: 1,
});
