import { describe, expect, it } from "vitest";
import { customIdOf, readCustomId } from "../../../src/discord/buttons/custom-id.ts";

const secret = Buffer.alloc(32, 1);
const button = { action: "next", answer: "aB3-_x9LmQ0z", page: 1 } as const;
const id = customIdOf(button, "1200000000000000001", secret);

describe("a custom id", () => {
	it("is read as it was written", () => {
		expect(readCustomId(id, "1200000000000000001", secret)).toEqual(button);
	});

	it("has room in what Discord takes", () => {
		expect(id.length).toBeLessThanOrEqual(100);
	});

	it.each([
		["another page", id.replace(":1:", ":2:")],
		["another action", id.replace("next", "share")],
		["another answer", id.replace("aB3", "aB4")],
		["another signature", `${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}`],
		["half a signature", id.slice(0, -8)],
		["no signature", id.slice(0, id.lastIndexOf(":"))],
		["more after it", `${id}A`],
		["another version", id.replace("v1", "v2")],
		["other words", "more"],
		["nothing", ""],
		["letters of more than one byte", id.replace(/.$/, "é")],
	])("with %s is refused", (_, text) => {
		expect(readCustomId(text, "1200000000000000001", secret)).toBeUndefined();
	});

	it("of another server is refused", () => {
		expect(readCustomId(id, "1200000000000000002", secret)).toBeUndefined();
	});

	it("of another bot is refused", () => {
		expect(readCustomId(id, "1200000000000000001", Buffer.alloc(32, 2))).toBeUndefined();
	});

	it("of an action that there is not is refused, though signed", () => {
		const signed = customIdOf({ ...button, action: "erase" as "next" }, "1", secret);
		expect(readCustomId(signed, "1", secret)).toBeUndefined();
	});
});
