import { ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { forgetMessage, forgottenMessage } from "../../../src/discord/messages/forget-message.ts";
import { readMessage } from "../../../src/discord/messages/read-message.ts";
import { settingsMessage } from "../../../src/discord/messages/settings-message.ts";
import { languages } from "../../../src/languages/index.ts";
import type { ArticlePage } from "../../../src/search/index.ts";
import { messageIssues } from "../../discord-stand-in/message-limits.ts";

const channels = Array.from({ length: 25 }, (_, number) => `${123456789012345000n + BigInt(number)}`);
const counts = {
	...{ votes: 1, answers: 12_345, notes: 0, wishes: 2, unanswered: 3 },
	...{ settings: 1, conversations: 4 },
};
const page: ArticlePage = {
	...{ ref: "ice#2-3", text: "*".repeat(1500), start: 0, end: 1500, page: 1, pages: 9 },
	...{ cutBefore: true, cutAfter: true, link: null },
	article: {
		...{ id: "ice", title: "Ice", authors: [], compilers: [], publisher: null },
		...{ published: null, updated: null, url: null },
	},
};

describe.each(languages.map((language) => [language.code, language] as const))("in %s", (_, language) => {
	it("the card of settings holds as many channels as can be chosen", () => {
		const idOf = (action: string) => `settings:${action}`;
		const message = settingsMessage({ settings: { channels }, language, isThere: () => true, idOf });
		expect(messageIssues(message as never)).toEqual([]);
		for (const id of channels) expect(message.embeds?.[0]?.description).toContain(`<#${id}>`);
	});

	it("channels that are gone are named, but not chosen in the menu", () => {
		const message = settingsMessage({
			...{ settings: { channels }, language, isThere: (id) => id === channels[3] },
			idOf: (action) => action,
		});
		const menu = message.components[0]?.components[0];
		expect(menu?.type === ComponentType.ChannelSelect && menu.default_values).toEqual([
			{ id: channels[3], type: "channel" },
		]);
	});

	it.each(["me", "server"] as const)("what is kept of %s is a line for each kind there is", (scope) => {
		const message = forgetMessage({ scope, counts, hasFile: false, language, customId: "forget" });
		expect(messageIssues(message as never)).toEqual([]);
		const text = message.embeds?.[0]?.description ?? "";
		expect(text.match(/^\*\*.+\*\* [\d.,\s]+$/gm)).toHaveLength(6);
		expect(text).toContain(language.forget.tooLarge);
		expect(forgottenMessage(scope, counts, language).embeds?.[0]?.description).toContain(
			language.forget.done,
		);
	});

	it("a page of an article fits, whatever it is made of, with an ellipsis at each edge", () => {
		const message = readMessage({ page, language, idOf: (action) => action });
		expect(messageIssues(message as never)).toEqual([]);
		expect(message.embeds?.[0]?.description).toMatch(/^> … .* …$/s);
	});
});
