import { describe, expect, it } from "vitest";
import { chooseFrom } from "./choose.ts";
import { World } from "./world.ts";

const world = new World({ token: "made-up", patienceMs: 1000 });
const guild = world.addGuild("Study group");
const channel = world.addChannel("reading", guild);
const thread = world.addThread("chapter one", channel, world.owner.id);
const menu = { type: 8, min_values: 0, max_values: 1, channel_types: [0] };

describe("a choice of channels", () => {
	it("comes with the channels", () => {
		expect(chooseFrom(world, menu, [channel.id])).toMatchObject({
			values: [channel.id],
			resolved: { channels: { [channel.id]: { id: channel.id, name: "reading", type: 0 } } },
		});
	});

	it("may be none where the menu lets it", () => {
		expect(chooseFrom(world, menu, [])).toEqual({ values: [], resolved: { channels: {} } });
	});

	it.each([
		["too many", [channel.id, thread.id], "0 to 1"],
		["one of another kind", [thread.id], "type 11"],
		["one that is not there", ["1"], "no channel"],
	])("is not %s", (_, values, reason) => {
		expect(() => chooseFrom(world, menu, values)).toThrow(reason);
	});
});
