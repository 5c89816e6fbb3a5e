// Processor time of the page's own process while nothing happens but the clock, beside a page with
// nothing on it and one that draws all the time, as most pages with WebGL do.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { openAtRest } from "./idle.mjs";

const LIMIT_PERCENT = 2;
const SECONDS = 15;
const REST_MS = 2_000;
const VIEWPORT = { width: 1280, height: 800 };

export async function measureIdleProcessor(browser, site) {
    const blank = await measurePage(browser, (page) => page.goto("about:blank"));
    const ours = await measurePage(browser, (page) => openAtRest(page, site, ""));
    const loop = await measurePage(browser, (page) => page.evaluate(drawForever));
    return {
        name: "Processor of the page's process, idle with the clock running",
        unit: "% of a core",
        value: ours.page,
        limit: LIMIT_PERCENT,
        lines: [
            `a blank page ${blank.page} %, a page that draws all the time ${loop.page} % ` +
                `(${loop.frames} frames a second)`,
            `the browser's graphics process: ${ours.graphics} %, ` +
                `blank ${blank.graphics} %, drawing all the time ${loop.graphics} %`,
        ],
    };
}

async function measurePage(browser, open) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await open(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable");
    const graphics = await graphicsProcess(browser);
    const spent = async () => [await processorSeconds(devtools), processorSecondsOf(graphics)];
    await page.waitForTimeout(REST_MS);
    const framesBefore = await page.evaluate(() => window.framesDrawn ?? 0);
    const before = await spent();
    const started = performance.now();
    await page.waitForTimeout(SECONDS * 1000);
    const seconds = (performance.now() - started) / 1000;
    const after = await spent();
    const frames = (await page.evaluate(() => window.framesDrawn ?? 0)) - framesBefore;
    await page.close();
    const [ofPage, ofGraphics] = after.map((sum, i) => percent((sum - before[i]) / seconds));
    return { page: ofPage, graphics: ofGraphics, frames: Math.round(frames / seconds) };
}

/** What the page's own process has had so far: user and system time of all its threads. */
async function processorSeconds(devtools) {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ProcessTime").value;
}

async function graphicsProcess(browser) {
    const devtools = await browser.newBrowserCDPSession();
    const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
    await devtools.detach();
    return processInfo.find(({ type }) => type === "GPU").id;
}

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** The same of any process, as Linux tells it. */
function processorSecondsOf(id) {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** In the page: about as many triangles as our screen has, sent and drawn again in every frame. */
function drawForever() {
    const canvas = document.body.appendChild(document.createElement("canvas"));
    canvas.width = innerWidth;
    canvas.height = innerHeight;
    const gl = canvas.getContext("webgl2");
    const program = gl.createProgram();
    const add = (type, source) => {
        const shader = gl.createShader(type);
        gl.shaderSource(shader, `#version 300 es\nprecision mediump float;\n${source}`);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
    };
    add(gl.VERTEX_SHADER, "in vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }");
    add(gl.FRAGMENT_SHADER, "out vec4 color; void main() { color = vec4(0.4); }");
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.enableVertexAttribArray(gl.getAttribLocation(program, "at"));
    gl.vertexAttribPointer(gl.getAttribLocation(program, "at"), 2, gl.FLOAT, false, 0, 0);
    // Each as large as a letter.
    const corners = new Float32Array(3 * 2 * 4000).map((_, i) => {
        const middle = ((Math.floor(i / 6) * (i % 2 === 0 ? 37 : 91)) % 200) / 100 - 1;
        return middle + ((i % 6) - 3) * 0.005;
    });
    const frame = () => {
        corners[0] = Math.random();
        gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STREAM_DRAW);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.drawArrays(gl.TRIANGLES, 0, corners.length / 2);
        window.framesDrawn = (window.framesDrawn ?? 0) + 1;
        requestAnimationFrame(frame);
    };
    frame();
}

function percent(share) {
    return Math.round(share * 1000) / 10;
}
