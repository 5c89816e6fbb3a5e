// Runs tests/web against build/site in the machine's own Chromium, with everything that could vary
// pinned.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.DRILL_TEST_PORT ?? 4173);

export default defineConfig({
    testDir: fileURLToPath(new URL("../tests/web", import.meta.url)),
    outputDir: fileURLToPath(new URL("./test-results", import.meta.url)),
    fullyParallel: true,
    workers: 2,
    forbidOnly: true,
    retries: 0,
    timeout: 120_000, // a slow machine plays a whole drill in one test
    reporter: [["list"]],
    updateSnapshots: "none", // but with --update-snapshots
    snapshotPathTemplate: "{testDir}/aria/{arg}{ext}",
    expect: {
        toHaveScreenshot: {
            pathTemplate: "{testDir}/pixels/{arg}{ext}",
            // Anti-aliasing may differ between processors; a moved letter is many pixels.
            maxDiffPixels: 120,
            threshold: 0.1,
        },
    },
    use: {
        baseURL: `http://127.0.0.1:${PORT}`,
        viewport: { width: 1280, height: 800 },
        colorScheme: "dark",
        locale: "en-GB",
        timezoneId: "UTC",
        browserName: "chromium",
        launchOptions: {
            executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
            args: [
                "--no-sandbox",
                "--use-gl=angle",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--font-render-hinting=none",
                "--force-color-profile=srgb",
            ],
        },
    },
    webServer: {
        command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
        cwd: fileURLToPath(new URL(".", import.meta.url)),
        url: `http://127.0.0.1:${PORT}/`,
        reuseExistingServer: false,
    },
});
