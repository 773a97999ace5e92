import { describe, expect, it } from "vitest";
import { bodyIssues } from "./body-rules.ts";

const message = "POST /channels/{channel_id}/messages";
const edit = "PATCH /channels/{channel_id}/messages/{message_id}";
const replyEdit = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
const callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";

const text = (length: number) => "x".repeat(length);
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const button = (id: string) => ({ type: 2, style: 1, label: "Go", custom_id: id });
const row = (...components: object[]) => ({ type: 1, components });
const embed = (more: object) => ({ embeds: [{ title: "A title", ...more }] });
const field = (name: number, value: number) => ({ name: text(name), value: text(value) });
const choices = (count: number, more = {}) => many(count, (i) => ({ name: `${i}`, value: "v", ...more }));
const offer = (...offered: object[]) => ({ type: 8, data: { choices: offered } });
const modal = (fields: object[]) => ({
	type: 9,
	data: { custom_id: "m", title: "A form", components: fields },
});
const input = (id: string) => row({ type: 4, custom_id: id, label: "Text", style: 1 });

/** [what, route, a body of this size, the largest size allowed, where a larger one is wrong] */
const sizes: [string, string, (size: number) => unknown, number, string][] = [
	["content", message, (n) => ({ content: text(n) }), 2_000, "content"],
	["edited content", edit, (n) => ({ content: text(n) }), 2_000, "content"],
	["edited reply", replyEdit, (n) => ({ content: text(n) }), 2_000, "content"],
	["responded content", callback, (n) => ({ type: 4, data: { content: text(n) } }), 2_000, "data.content"],
	["embeds", message, (n) => ({ embeds: many(n, () => ({ title: "a" })) }), 10, "embeds"],
	["embed title", message, (n) => embed({ title: text(n) }), 256, "embeds.0.title"],
	["embed description", message, (n) => embed({ description: text(n) }), 4_096, "embeds.0.description"],
	["fields", message, (n) => embed({ fields: many(n, () => field(1, 1)) }), 25, "embeds.0.fields"],
	["field name", message, (n) => embed({ fields: [field(n, 1)] }), 256, "embeds.0.fields.0.name"],
	["field value", message, (n) => embed({ fields: [field(1, n)] }), 1_024, "embeds.0.fields.0.value"],
	["footer", message, (n) => embed({ footer: { text: text(n) } }), 2_048, "embeds.0.footer.text"],
	["author", message, (n) => embed({ author: { name: text(n) } }), 256, "embeds.0.author.name"],
	["all embeds", message, (n) => ({ embeds: many(2, () => ({ description: text(n) })) }), 3_000, "embeds"],
	["rows", message, (n) => ({ components: many(n, (i) => row(button(`b${i}`))) }), 5, "components"],
	[
		"buttons in a row",
		message,
		(n) => ({ components: [row(...many(n, (i) => button(`b${i}`)))] }),
		5,
		"components.0.components",
	],
	[
		"custom id",
		message,
		(n) => ({ components: [row(button(text(n)))] }),
		100,
		"components.0.components.0.custom_id",
	],
	["choices offered", callback, (n) => offer(...choices(n)), 25, "data.choices"],
	["choice name", callback, (n) => offer({ name: text(n), value: "v" }), 100, "data.choices.0.name"],
	["choice value", callback, (n) => offer({ name: "n", value: text(n) }), 100, "data.choices.0.value"],
	["form fields", callback, (n) => modal(many(n, (i) => input(`f${i}`))), 5, "data.components"],
];

const option = (value: string) => ({ label: "a", value });
const menu = { type: 3, custom_id: "menu" };
const twoAlike = { components: [row(button("a")), row(button("a"))] };

/** [what, route, a body that is refused, where it is wrong] */
const refused: [string, string, unknown, string][] = [
	["a blank field", message, embed({ fields: [{ name: " ", value: "x" }] }), "embeds.0.fields.0.name"],
	["a link that is none", message, embed({ url: "a.example" }), "embeds.0.url"],
	["a link off the web", message, embed({ url: "ftp://a.example" }), "embeds.0.url"],
	["an empty embed", message, { embeds: [{ color: 1 }] }, "embeds.0.description"],
	["two alike custom ids", message, twoAlike, "components.1.components.0.custom_id"],
	[
		"a button without an id",
		message,
		{ components: [row({ type: 2, style: 1, label: "Go" })] },
		"components.0.components.0.custom_id",
	],
	[
		"a link button without a link",
		message,
		{ components: [row({ type: 2, style: 5, label: "Go" })] },
		"components.0.components.0.url",
	],
	[
		"a menu with two values alike",
		message,
		{ components: [row({ ...menu, options: [option("a"), option("a")] })] },
		"components.0.components.0.options",
	],
	[
		"a menu of which to choose more than there is",
		message,
		{ components: [row({ ...menu, options: [option("a")], max_values: 2 })] },
		"components.0.components.0.options",
	],
	[
		"V2 components without their flag",
		message,
		{ components: [{ type: 10, content: "a" }] },
		"components.0.type",
	],
	["content beside V2 components", message, { flags: 32_768, content: "a" }, "content"],
	["a callback of no type", callback, { type: 66 }, "type"],
	[
		"two form fields alike",
		callback,
		modal([input("a"), input("a")]),
		"data.components.1.components.0.custom_id",
	],
];

describe("messages", () => {
	it.each(sizes)("have limited %s", (_, route, body, largest, where) => {
		expect(bodyIssues(route, body(largest))).toEqual([]);
		expect(bodyIssues(route, body(largest + 1)).map(({ at }) => at.join("."))).toEqual([where]);
	});

	it.each(refused)("cannot have %s", (_, route, body, where) => {
		expect(bodyIssues(route, body).map(({ at }) => at.join("."))).toEqual([where]);
	});

	it("may use V2 components with their flag, and attachments as images", () => {
		expect(bodyIssues(message, { flags: 32_768, components: [{ type: 10, content: "a" }] })).toEqual([]);
		expect(bodyIssues(message, embed({ image: { url: "attachment://a.png" } }))).toEqual([]);
	});

	it("are counted in UTF-16 units, of which an emoji has two", () => {
		expect(bodyIssues(message, { content: "📚".repeat(1_001) })).toHaveLength(1);
	});
});
