import { describe, expect, it } from "vitest";
import { htmlOf, type Names, wordsOf } from "./discord-markdown.ts";

const names: Names = {
	of: new Map([
		["1", "Passim"],
		["2", "reading"],
	]),
	now: 1_000_000_000,
};

const html = (markdown: string) => htmlOf(markdown, names);

describe("Discord's Markdown", () => {
	it.each([
		["**bold** and *slanted*", "<strong>bold</strong> and <em>slanted</em>"],
		["~~gone~~ **come**", "<s>gone</s> <strong>come</strong>"],
		["**bold *and slanted* too**", "<strong>bold <em>and slanted</em> too</strong>"],
		["`**code**`", "<discord-code>**code**</discord-code>"],
		["snake_case_name", "snake_case_name"],
		["2 * 3 * 4", "2 * 3 * 4"],
		["**never closed", "**never closed"],
		["\\*\\*as written\\*\\* \\[1]", "**as written** [1]"],
		["**a \\* star**", "<strong>a * star</strong>"],
		["a < b & c", "a &lt; b &amp; c"],
		["<script>", "&lt;script&gt;"],
	])("shows %s", (markdown, shown) => {
		expect(html(markdown)).toBe(shown);
	});

	it("shows lines, quotes and small text, each a block of its own", () => {
		expect(html("one\ntwo\n> three\n> four\n-# five")).toBe(
			"one<br>two<discord-quote>three<br>four</discord-quote><discord-subscript>five</discord-subscript>",
		);
	});

	it("keeps the empty lines around blocks", () => {
		expect(html("one\n\n> two\n\nthree")).toBe("one<br><br><discord-quote>two</discord-quote><br>three");
	});

	it("shows a list and a heading", () => {
		expect(html("# Top\n- one\n- two")).toBe(
			'<discord-header level="1">Top</discord-header><ul><li>one</li><li>two</li></ul>',
		);
	});

	it("shows links, named or bare, and nothing but web addresses", () => {
		expect(html("[here](https://a.example/b_c)")).toBe(
			'<a class="link" href="https://a.example/b_c">here</a>',
		);
		expect(html("see https://a.example.")).toBe(
			'see <a class="link" href="https://a.example">https://a.example</a>.',
		);
		expect(html("[here](javascript:x)")).not.toContain("<a");
	});

	it("shows mentions by name", () => {
		expect(html("<@1> in <#2>")).toBe(
			'<discord-mention type="user">Passim</discord-mention> in <discord-mention type="channel">reading</discord-mention>',
		);
	});

	it.each([
		["<t:1000180:R>", "in 3 minutes"],
		["<t:913600:R>", "1 day ago"],
		["<t:0:D>", "January 1, 1970"],
	])("shows the time %s as %s", (markdown, words) => {
		expect(html(markdown)).toBe(`<discord-time>${words}</discord-time>`);
	});

	it("is taken off a title", () => {
		expect(wordsOf("\\[Supplied\\] 3\\*")).toBe("[Supplied] 3*");
	});
});
