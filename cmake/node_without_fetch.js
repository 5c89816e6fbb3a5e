// Emscripten 3.1.6 takes a global fetch for a browser and then cannot load the module from a file.
delete globalThis.fetch;
