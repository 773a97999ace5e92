import { describe, expect, it } from "vitest";
import { redact } from "../src/log.ts";

describe("what is logged", () => {
	it("never holds the bot's token", () => {
		expect(redact("Login with abc.def failed, abc.def was refused", ["abc.def"])).toBe(
			"Login with … failed, … was refused",
		);
	});

	it("never holds the token of an interaction or webhook", () => {
		expect(redact("POST /webhooks/12/a-token_1/messages/@original: 404", [])).toBe(
			"POST /webhooks/12/…/messages/@original: 404",
		);
		expect(redact("https://discord.com/api/v10/interactions/34/aW50ZXJ/callback", [])).toBe(
			"https://discord.com/api/v10/interactions/34/…/callback",
		);
	});
});
