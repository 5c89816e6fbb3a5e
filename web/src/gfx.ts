// A small WebGL 2 renderer for the pictures that Dear ImGui makes.
import type { Report, Wasm } from "./wasm.ts";

const VERTEX_SHADER = `#version 300 es
uniform vec2 size;
in vec2 position;
in vec2 uv;
in vec4 color;
out vec2 frag_uv;
out vec4 frag_color;
void main() {
    frag_uv = uv;
    frag_color = color;
    gl_Position = vec4(position.x / size.x * 2.0 - 1.0, 1.0 - position.y / size.y * 2.0, 0.0, 1.0);
}`;
const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 frag_uv;
in vec4 frag_color;
out vec4 result;
void main() {
    result = frag_color * texture(atlas, frag_uv);
}`;
const VERTEX_BYTES = 20;
const DRAW_WORDS = 7;
const ORDER_WORDS = 9;
const ORDER_MAKE = 1;
const ORDER_DROP = 3;

/** The part of the graphics context that is lost and made anew with it. */
interface Pipeline {
    size: WebGLUniformLocation | null;
    vertices: WebGLBuffer | null;
    indices: WebGLBuffer | null;
}

export class Gfx {
    private readonly textures = new Map<number, WebGLTexture>();
    private pipeline: Pipeline;

    /**
     * Returns null if the browser has no WebGL 2. `onRestored` runs after a lost context came back.
     */
    static create(canvas: HTMLCanvasElement, onRestored: () => void): Gfx | null {
        const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false });
        return gl === null ? null : new Gfx(gl, canvas, onRestored);
    }

    private constructor(
        private readonly gl: WebGL2RenderingContext,
        canvas: HTMLCanvasElement,
        onRestored: () => void,
    ) {
        this.pipeline = this.makePipeline();
        canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
        canvas.addEventListener("webglcontextrestored", () => {
            this.textures.clear();
            this.pipeline = this.makePipeline();
            onRestored();
        });
    }

    /** Does what the frame orders of textures; needed for every frame, drawn or not. */
    updateTextures(wasm: Wasm, report: Report): void {
        const word = wasm.words(report.orders);
        for (let i = 0; i < word.length; i += ORDER_WORDS) {
            const [what, id] = [word[i], word[i + 1]];
            if (what === ORDER_DROP) {
                this.gl.deleteTexture(this.textures.get(id) ?? null);
                this.textures.delete(id);
            } else {
                this.upload(wasm, word.subarray(i, i + ORDER_WORDS));
            }
        }
    }

    draw(wasm: Wasm, report: Report, width: number, height: number): void {
        const gl = this.gl;
        if (gl.isContextLost()) {
            return;
        }
        const vertices = wasm.bytes(report.vertices.address, report.vertices.count * VERTEX_BYTES);
        gl.bindBuffer(gl.ARRAY_BUFFER, this.pipeline.vertices);
        gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, wasm.words(report.indices), gl.STREAM_DRAW);
        gl.viewport(0, 0, width, height);
        gl.uniform2f(this.pipeline.size, width, height);
        const word = wasm.words(report.draws);
        for (let i = 0; i < word.length; i += DRAW_WORDS) {
            gl.scissor(word[i + 2], word[i + 3], word[i + 4], word[i + 5]);
            gl.bindTexture(gl.TEXTURE_2D, this.textures.get(word[i + 6]) ?? null);
            gl.drawElements(gl.TRIANGLES, word[i + 1], gl.UNSIGNED_INT, word[i] * 4);
        }
    }

    private upload(wasm: Wasm, order: Uint32Array): void {
        const gl = this.gl;
        const [what, id, width, height, address, x, y, partWidth, partHeight] = order;
        const pixels = wasm.bytes(address, width * height * 4);
        if (what === ORDER_MAKE) {
            const texture = gl.createTexture();
            this.textures.set(id, texture);
            gl.bindTexture(gl.TEXTURE_2D, texture);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
            gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
            gl.texImage2D(
                gl.TEXTURE_2D,
                0,
                gl.RGBA,
                width,
                height,
                0,
                gl.RGBA,
                gl.UNSIGNED_BYTE,
                pixels,
            );
            return;
        }
        gl.bindTexture(gl.TEXTURE_2D, this.textures.get(id) ?? null);
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
        gl.texSubImage2D(
            gl.TEXTURE_2D,
            0,
            x,
            y,
            partWidth,
            partHeight,
            gl.RGBA,
            gl.UNSIGNED_BYTE,
            pixels.subarray((y * width + x) * 4),
        );
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    }

    private makePipeline(): Pipeline {
        const gl = this.gl;
        const program = gl.createProgram();
        for (const [kind, source] of [
            [gl.VERTEX_SHADER, VERTEX_SHADER],
            [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
        ] as const) {
            const shader = gl.createShader(kind)!;
            gl.shaderSource(shader, source);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
        }
        ["position", "uv", "color"].forEach((name, slot) =>
            gl.bindAttribLocation(program, slot, name),
        );
        gl.linkProgram(program);
        gl.useProgram(program);
        const vertices = gl.createBuffer();
        const indices = gl.createBuffer();
        gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
        [0, 1, 2].forEach((slot) => gl.enableVertexAttribArray(slot));
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, 0);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, 8);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, 16);
        gl.enable(gl.BLEND);
        gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
        gl.enable(gl.SCISSOR_TEST);
        return { size: gl.getUniformLocation(program, "size"), vertices, indices };
    }
}
