// Validates packs against a schema: validate.mjs PACKAGES SCHEMA PACK… prints for each pack, in their
// order and one a line, "valid", "no JSON" or where it breaks the schema and how.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [packages, schema, ...packs] = process.argv.slice(2);
const Ajv = createRequire(resolve(packages, "package.json"))("ajv/dist/2020.js").default;
const validate = new Ajv({ strict: true, strictRequired: false }).compile(
    JSON.parse(readFileSync(schema, "utf8")),
);
for (const pack of packs) {
    console.log(verdict(readFileSync(pack, "utf8")));
}

function verdict(text) {
    let value;
    try {
        value = JSON.parse(text);
    } catch {
        return "no JSON";
    }
    if (validate(value)) {
        return "valid";
    }
    const [fault] = validate.errors;
    return `${fault.instancePath || "/"} ${fault.message}`;
}
