import { ButtonStyle, ComponentType } from "discord.js";
import type { Language } from "../../languages/index.ts";
import { type KeptKind, keptKinds } from "../../state/kept-of.ts";
import { type Message, plainCardMessage } from "./message.ts";

/** Of whom it is shown what is kept: of a person, or of a server. */
export type Scope = "me" | "server";

/** How much is kept, in files and in memory. */
export type Counts = Readonly<Record<KeptKind | "conversations", number>>;

interface ForgetCard {
	readonly scope: Scope;
	readonly counts: Counts;
	/** Whether a file with all of it comes along. */
	readonly hasFile: boolean;
	readonly language: Language;
	/** Of the button that forgets it. */
	readonly customId: string;
}

/** How much is kept as a card, and a button to have it forgotten. */
export function forgetMessage({ scope, counts, hasFile, language, customId }: ForgetCard): Message {
	const { forget } = language;
	const remarks = [hasFile ? forget.inFile : forget.tooLarge, forget.warning[scope]];
	const text = [countsText(counts, language), remarks.join(" ")].join("\n\n");
	const button = {
		type: ComponentType.Button,
		style: ButtonStyle.Danger,
		custom_id: customId,
		label: forget.button,
	} as const;
	return {
		...plainCardMessage(forget.title[scope], text),
		components: [{ type: ComponentType.ActionRow, components: [button] }],
	};
}

/** How much was forgotten, in place of that card. */
export function forgottenMessage(scope: Scope, counts: Counts, language: Language): Message {
	const { forget } = language;
	const text = [forget.done, countsText(counts, language)].join("\n\n");
	return { ...plainCardMessage(forget.title[scope], text), components: [] };
}

/** A line for each kind of which there is something. */
function countsText(counts: Counts, { forget, intl }: Language): string {
	return ([...keptKinds, "conversations"] as const)
		.filter((kind) => counts[kind] > 0)
		.map((kind) => `**${forget.kinds[kind]}** ${counts[kind].toLocaleString(intl)}`)
		.join("\n");
}
