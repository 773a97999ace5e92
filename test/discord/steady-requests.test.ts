import { beforeEach, describe, expect, it } from "vitest";
import type { Disturbance } from "../discord-stand-in/faults.ts";
import { useBot } from "../support/bot-on-discord.ts";

const bot = useBot();
const discord = () => bot().discord;

beforeEach(() => discord().disturb(() => undefined));

const cuts: Disturbance[] = [true, false].flatMap((abruptly) => [
	{ cut: "before", abruptly } as const,
	{ cut: "after", abruptly } as const,
]);

/** Lets these befall the next requests to such a path, one each, and no others. */
function disturbNext(path: RegExp, ...disturbances: Disturbance[]): void {
	const left = [...disturbances];
	discord().disturb((request) => (path.test(request.path) ? left.shift() : undefined));
}

describe.each(cuts)("a connection that breaks: %o", (cut) => {
	it("does not keep a command from being answered, once", async () => {
		disturbNext(/\/callback$/, cut);
		const answer = await discord().slash("ask", { question: "why was the gas deal stalled" }).reply();
		expect(answer.embeds).toHaveLength(1);
	});

	it("does not keep a command from being answered at once", async () => {
		disturbNext(/\/callback$/, cut);
		expect((await discord().slash("sources").reply()).embeds).toHaveLength(1);
	});

	it("does not keep the answer itself from coming", async () => {
		disturbNext(/@original|%40original/, cut);
		const answer = await discord().slash("ask", { question: "why was the gas deal stalled" }).reply();
		expect(answer.embeds).toHaveLength(1);
	});

	it("does not keep a button from working", async () => {
		const answer = await discord().slash("ask", { question: "why was the gas deal stalled" }).reply();
		const [, next] = /"custom_id":"(v1:next:[^"]+)"/.exec(JSON.stringify(answer.components)) ?? [];
		disturbNext(/\/callback$/, cut);
		const pressed = discord().press(answer, next ?? "");
		await pressed.responded();
		expect(JSON.stringify((await pressed.reply()).components)).toContain('"2/3"');
	});

	it("does not keep a message from being answered, once", async () => {
		disturbNext(/\/messages$/, cut);
		const said = discord().say("why was the gas deal stalled", { mention: true });
		await said.reply();
		await discord().say("who is worried about migrants", { mention: true }).reply();
		expect(said.replies).toHaveLength(1);
	});
});

describe.each([500, 429])("a connection that breaks after the deed, and then %i", (status) => {
	it("does not keep a command from being answered", async () => {
		const body = { code: 0, message: "No", retry_after: 0.1, global: false };
		const refusal = { status, body, headers: { "retry-after": "0.1", "x-ratelimit-scope": "user" } };
		disturbNext(/\/callback$/, { cut: "after", abruptly: true }, { refusal });
		const answer = await discord().slash("ask", { question: "why was the gas deal stalled" }).reply();
		expect(answer.embeds).toHaveLength(1);
	});
});

describe("in the end", () => {
	it("nothing was against the rules", () => {
		expect(discord().violations).toEqual([]);
	});
});
