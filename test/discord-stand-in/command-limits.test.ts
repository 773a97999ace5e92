import { describe, expect, it } from "vitest";
import { bodyIssues } from "./body-rules.ts";

const one = "POST /applications/{application_id}/commands";
const all = "PUT /applications/{application_id}/guilds/{guild_id}/commands";
const change = "PATCH /applications/{application_id}/commands/{command_id}";

const text = (length: number) => "x".repeat(length);
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const command = (more: object) => ({ name: "ask", description: "Asks", ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "An option", ...more });
const options = (...list: object[]) => command({ options: list });
const choices = (count: number) => many(count, (i) => ({ name: `${i}`, value: "v" }));
/** An option with so many choices of 100 characters. */
const wide = (count: number, index: number, description = 9) =>
	option(`o${index}`, { description: text(description), choices: many(count, (i) => choice(i)) });
const choice = (i: number) => ({ name: `${i + 10}`, value: text(98) });

describe("commands", () => {
	it.each<[string, (size: number) => unknown, number, string]>([
		["name", (n) => command({ name: text(n) }), 32, "name"],
		["description", (n) => command({ description: text(n) }), 100, "description"],
		["options", (n) => options(...many(n, (i) => option(`o${i}`))), 25, "options"],
		["choices", (n) => options(option("o", { choices: choices(n) })), 25, "options.0.choices"],
		[
			"choice value",
			(n) => options(option("o", { choices: [{ name: "c", value: text(n) }] })),
			100,
			"options.0.choices.0.value",
		],
		["characters in all", (n) => options(wide(25, 0), wide(25, 1), wide(25, 2), wide(4, 3, n)), 58, ""],
	])("have limited %s", (_, body, largest, where) => {
		expect(bodyIssues(one, body(largest))).toEqual([]);
		expect(bodyIssues(one, body(largest + 1)).map(({ at }) => at.join("."))).toContain(where);
	});

	it("count as long as they are in the language in which they are longest", () => {
		const long = { name_localizations: { de: text(32) }, description_localizations: { de: text(90) } };
		const whole = options(wide(25, 0), wide(25, 1), wide(25, 2), wide(4, 3, 57));
		expect(bodyIssues(one, whole)).toEqual([]);
		expect(bodyIssues(one, { ...whole, ...long }).map(({ at }) => at.join("."))).toEqual([""]);
	});

	it.each<[string, string, unknown, string]>([
		["a name with capitals", one, command({ name: "Ask" }), "name"],
		["a name with a blank", one, command({ name: "ask me" }), "name"],
		["no description", one, { name: "ask" }, "description"],
		["a description in a menu", one, { name: "Check it", type: 3, description: "x" }, "description"],
		["required options last", one, options(option("a"), option("b", { required: true })), "options.1"],
		["two options alike", one, options(option("a"), option("a")), "options.1"],
		["an option without description", one, options({ type: 3, name: "a" }), "options.0.description"],
		[
			"choices and autocomplete",
			one,
			options(option("a", { autocomplete: true, choices: choices(1) })),
			"options.0.autocomplete",
		],
		["a twin", all, [command({}), command({})], "1"],
		["a name with capitals in any language", one, command({ name_localizations: { de: "Frag" } }), "name"],
		[
			"a twin in any language",
			all,
			[command({ name_localizations: { de: "frag" } }), command({ name: "frag" })],
			"1",
		],
		[
			"permissions that are none",
			one,
			command({ default_member_permissions: "x" }),
			"default_member_permissions",
		],
		["a change to a bad option", change, { options: [option("A")] }, "options.0.name"],
	])("cannot have %s", (_, route, body, where) => {
		expect(bodyIssues(route, body).map(({ at }) => at.join("."))).toEqual([where]);
	});

	it("may share a name with one of another type, and name permissions in a string", () => {
		const menu = { name: "Check this quote", type: 3, default_member_permissions: "8" };
		expect(bodyIssues(all, [command({}), { ...menu, name: "ask" }, menu])).toEqual([]);
		expect(bodyIssues(all, null)).toEqual([]);
		expect(bodyIssues(change, { description: "Asks better" })).toEqual([]);
	});
});
