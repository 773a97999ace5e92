import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { closeDatabase, connect } from "../../src/library/database.ts";
import { openState, type State } from "../../src/state/state.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [club, channel] = ["123456789012345678", "223456789012345678"];

async function open(folder = temporaryFolder(), notices: string[] = []): Promise<State> {
	const state = await openState({ folder, onNotice: (sentence) => notices.push(sentence) });
	onTestFinished(() => state.close());
	return state;
}

describe("the settings of a server", () => {
	it("let the bot answer in all channels at first", async () => {
		expect((await open()).settings(club)).toEqual({ channels: [] });
	});

	it("are there after a restart, and no other server's", async () => {
		const folder = temporaryFolder();
		const before = await open(folder);
		before.configure(club, { channels: [channel] });
		before.close();
		const after = await open(folder);
		expect(after.settings(club)).toEqual({ channels: [channel] });
		expect(after.settings(channel)).toEqual({ channels: [] });
	});

	it("replace those before", async () => {
		const state = await open();
		state.configure(club, { channels: [channel] });
		state.configure(club, { channels: [] });
		expect(state.settings(club)).toEqual({ channels: [] });
	});

	it.each(["", "borscht", "[]", '{"channels": 1}', '{"channels": ["<@everyone>"]}'])(
		"that cannot be read (%s) count for nothing, which is told once",
		async (value) => {
			const folder = temporaryFolder();
			const notices: string[] = [];
			const state = await open(folder, notices);
			const database = connect(path.join(folder, "state.db"), 1000);
			database.prepare("INSERT INTO settings VALUES (?, ?)").run(club, value);
			closeDatabase(database);
			for (let time = 0; time < 3; time++) expect(state.settings(club)).toEqual({ channels: [] });
			expect(notices).toEqual([expect.stringContaining(`settings of server ${club} cannot be read`)]);
		},
	);
});
