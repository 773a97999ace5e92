import type { APIApplicationCommand } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import { findCommand, typeCommand, typeHalfway } from "./command-use.ts";
import { CommandKind } from "./protocol.ts";
import { type Channel, everywhere, World } from "./world.ts";

const topic = { type: 3, name: "topic", description: "About what", autocomplete: true };
const order = { type: 3, name: "order", description: "How", choices: [{ name: "Newest", value: "new" }] };
const quote = {
	id: "1",
	type: CommandKind.Slash,
	name: "quote",
	options: [
		{ type: 1, name: "by", description: "By whom", options: [topic, order] },
		{ type: 1, name: "of", description: "Of what" },
	],
	contexts: [0],
} as unknown as APIApplicationCommand;

let world: World;
let channel: Channel;

beforeEach(() => {
	world = new World({ token: "t", patienceMs: 100 });
	channel = world.addChannel("reading", world.addGuild("Study group"));
	world.commands.set(everywhere, [quote]);
});

describe("a user who types a command", () => {
	it("can name a subcommand, and must", () => {
		const { data } = typeCommand(world, "quote by", { topic: "war", order: "new" }, channel);
		const options = [
			{ name: "topic", type: 3, value: "war" },
			{ name: "order", type: 3, value: "new" },
		];
		expect(data).toMatchObject({ name: "quote", options: [{ name: "by", type: 1, options }] });
		expect(() => typeCommand(world, "quote", {}, channel)).toThrow("without a subcommand such as by");
		expect(() => typeCommand(world, "quote in", {}, channel)).toThrow('no option "in"; there are: by, of');
	});

	it("is offered completions for the option the cursor stands in", () => {
		const { data } = typeHalfway(world, "quote by", { name: "topic", value: "w" }, { order: "new" }, channel);
		const focused = { name: "topic", type: 3, value: "w", focused: true };
		expect(data).toMatchObject({ options: [{ options: [{ name: "order" }, focused] }] });
	});

	it("can choose nothing but the choices, unless it completes", () => {
		expect(() => typeCommand(world, "quote by", { order: "old" }, channel)).toThrow("none of the choices");
		expect(() => typeCommand(world, "quote by", { topic: "" }, channel)).toThrow("must not be empty");
	});

	it("finds a guild's commands in that guild alone, and others where they are offered", () => {
		const mine = { ...quote, id: "2", name: "mine" };
		world.commands.set(channel.guildId ?? "", [mine]);
		expect(findCommand(world, "mine", CommandKind.Slash, channel).id).toBe("2");
		const elsewhere = world.addChannel("elsewhere", world.addGuild("Another group"));
		expect(() => findCommand(world, "mine", CommandKind.Slash, elsewhere)).toThrow("there are: /quote");
		const dm = world.dm(world.addUser("Reader"));
		expect(() => findCommand(world, "quote", CommandKind.Slash, dm)).toThrow(
			"not offered in direct messages",
		);
	});
});
