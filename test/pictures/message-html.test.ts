import type { APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { messageHtml } from "./message-html.ts";

const drawing = { of: new Map(), now: 0, avatarOf: () => "data:,", light: false };

function drawn(fields: object): string {
	const author = { id: "1", username: "passim", global_name: null, bot: true };
	const message = { author, content: "", embeds: [], components: [], ...fields } as unknown as APIMessage;
	return messageHtml({ message }, drawing);
}

describe("a message as Discord shows it", () => {
	it("has its text, its card and its buttons", () => {
		const embeds = [
			{ title: "A \\[title\\]", color: 0x2f9e6e, description: "> said", footer: { text: "a & b" } },
		];
		const components = [
			{ type: 1, components: [{ type: 2, style: 2, custom_id: "x", label: "Go", disabled: true }] },
		];
		const html = drawn({ content: "**Why?**", embeds, components });
		expect(html).toContain('author="Passim"');
		expect(html).toContain("<strong>Why?</strong>");
		expect(html).toContain('embed-title="A [title]" color="#2f9e6e"');
		expect(html).toContain("<discord-quote>said</discord-quote></discord-embed-description>");
		expect(html).toContain("a &amp; b</discord-embed-footer>");
		expect(html).toContain(
			'<discord-button type="secondary" disabled>Go</discord-button></discord-action-row>',
		);
	});

	it("says that only one person sees it", () => {
		expect(drawn({ flags: 64 })).toMatch(/^<discord-message [^>]* ephemeral>/);
	});

	it("shows a menu, and what is inside of components it does not know", () => {
		const menu = { type: 3, custom_id: "m", placeholder: "Pick <one>", options: [] };
		const container = { type: 17, components: [{ type: 10, content: "**inside**" }, { type: 99 }] };
		const html = drawn({ components: [{ type: 1, components: [menu] }, container] });
		expect(html).toContain("Pick &lt;one&gt;");
		expect(html).toContain("<strong>inside</strong>");
		expect(html).toContain("component of type 99");
	});
});
