#!/usr/bin/env node
// Lets `npx passim` run the TypeScript source, as `npm start` does.
import { register } from "tsx/esm/api";

register();
await import("../src/main.ts");
