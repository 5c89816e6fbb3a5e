// Measures the built page in Chromium beside its limits: transfer, cost of a frame, work at rest,
// memory.
//
// usage: node bench/page-bench.mjs [--json]
// DRILL_SITE_DIR names another site than build/site, CHROMIUM another browser.
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

import { measureFrameCost } from "./frame-cost.mjs";
import { measureIdle } from "./idle.mjs";
import { measureIdleProcessor } from "./idle-processor.mjs";
import { measureMemory } from "./memory.mjs";
import { serve } from "./static-server.mjs";
import { measureTransfer } from "./transfer.mjs";

const SITE =
    process.env.DRILL_SITE_DIR ?? fileURLToPath(new URL("../../build/site", import.meta.url));

async function measure() {
    const site = await serve(SITE);
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: [
            "--no-sandbox",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
        ],
    });
    try {
        const steps = [
            () => measureTransfer(browser, site),
            () => measureFrameCost(browser, site, 1_000),
            () => measureFrameCost(browser, site, 10_000),
            () => measureIdle(browser, site, false),
            () => measureIdle(browser, site, true),
            () => measureIdleProcessor(browser, site),
            () => measureMemory(browser, site),
        ];
        const figures = [];
        for (const step of steps) {
            const load = Math.round(loadavg()[0] * 10) / 10;
            const figure = await step();
            figures.push({ ...figure, verdict: verdict(figure), load });
        }
        return figures;
    } finally {
        await browser.close();
        site.close();
    }
}

function verdict({ value, limit }) {
    return value <= limit ? "within" : "over";
}

function print(figures) {
    for (const figure of figures) {
        const { name, unit, value, limit, verdict, load } = figure;
        const beside = `at most ${shown(limit)}: ${verdict} (load ${load})`;
        console.log(`${name}: ${shown(value)} ${unit}, ${beside}`);
        for (const line of details(figure)) {
            console.log(`    ${line}`);
        }
    }
}

function details(figure) {
    if (figure.files !== undefined) {
        return figure.files.map(
            ({ path, brotli, bytes }) => `${shown(brotli).padStart(9)} of ${shown(bytes)}  ${path}`,
        );
    }
    if (figure.medians !== undefined) {
        const { module, elements, drawing } = figure.medians;
        return [
            `on the wall: median ${figure.median}, quickest tenth ${figure.p10}, ` +
                `slowest twentieth ${figure.p95} ms`,
            `medians: module ${module} (${figure.modulePasses} passes of ${figure.modulePassMs}), ` +
                `elements ${elements}, drawing ${drawing} ms; ${figure.elements} elements`,
        ];
    }
    if (figure.lines !== undefined) {
        return figure.lines;
    }
    return [`${figure.computed} computed, ${figure.cpuMs} ms of CPU a second`];
}

function shown(value) {
    return value.toLocaleString("en-GB");
}

if (!existsSync(`${SITE}/index.html`)) {
    console.error(`There is no page in ${SITE}: run ./dev build first.`);
    process.exit(1);
}
const figures = await measure();
if (process.argv.includes("--json")) {
    console.log(JSON.stringify(figures, null, 2));
} else {
    print(figures);
}
