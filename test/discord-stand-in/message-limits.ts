import type { RESTPostAPIChannelMessageJSONBody } from "discord.js";
import type { Issue } from "./api-error.ts";
import { componentIssues } from "./component-limits.ts";
import { Flag } from "./protocol.ts";

export type MessageBody = RESTPostAPIChannelMessageJSONBody;
type Embed = NonNullable<MessageBody["embeds"]>[number];

const maxContent = 2_000;
const maxEmbedCharacters = 6_000;

/*
 * Whether Discord counts code points or UTF-16 units is not documented. A text never has more code points
 * than units, so the units counted here and in the schemas are the stricter reading of every maximum.
 */

/** What is wrong with a message that the published schemas would let pass. */
export function messageIssues(body: MessageBody): Issue[] {
	const usesComponentsV2 = ((body.flags ?? 0) & Flag.ComponentsV2) !== 0;
	return [
		...contentIssues(body),
		...(body.embeds ?? []).flatMap((embed, index) => embedIssues(embed, ["embeds", index])),
		...embedTotalIssues(body.embeds ?? []),
		...(usesComponentsV2 ? v2Issues(body) : []),
		...componentIssues(body.components ?? [], usesComponentsV2),
	];
}

function contentIssues({ content }: MessageBody): Issue[] {
	if ((content?.length ?? 0) <= maxContent) return [];
	const reason = `Must be ${maxContent} or fewer in length, is ${content?.length}.`;
	return [{ at: ["content"], code: "BASE_TYPE_MAX_LENGTH", reason }];
}

function v2Issues(body: MessageBody): Issue[] {
	const reason = "Cannot be used together with the components V2 flag.";
	const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
	const used = (["content", "embeds", "poll", "sticker_ids"] as const).filter(
		(field) => body[field] && (!Array.isArray(body[field]) || body[field].length > 0),
	);
	return used.map((field) => ({ at: [field], code, reason }));
}

function embedTotalIssues(embeds: readonly Embed[]): Issue[] {
	const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
	if (total <= maxEmbedCharacters) return [];
	const reason = `Embeds hold ${total} characters in all, more than ${maxEmbedCharacters}.`;
	return [{ at: ["embeds"], code: "MAX_EMBED_SIZE_EXCEEDED", reason }];
}

function embedLength({ title, description, fields = [], footer, author }: Embed): number {
	const texts = [title, description, footer?.text, author?.name, ...fields.flatMap((f) => [f.name, f.value])];
	return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function embedIssues(embed: Embed, at: Issue["at"]): Issue[] {
	const shown = [embed.title, embed.description, embed.author?.name, embed.footer?.text, embed.image?.url];
	const empty = !shown.some(Boolean) && !embed.thumbnail?.url && !embed.fields?.length;
	return [
		...(empty
			? [{ at: [...at, "description"], code: "BASE_TYPE_REQUIRED", reason: "The embed is empty." }]
			: []),
		...blankFieldIssues(embed, at),
		...urlIssues(embed, at),
	];
}

function blankFieldIssues({ fields = [] }: Embed, at: Issue["at"]): Issue[] {
	return fields.flatMap((field, index) =>
		(["name", "value"] as const)
			.filter((part) => field[part].trim() === "")
			.map((part) => ({
				at: [...at, "fields", index, part],
				code: "BASE_TYPE_REQUIRED",
				reason: "This field is required.",
			})),
	);
}

function urlIssues(embed: Embed, at: Issue["at"]): Issue[] {
	const linked = [
		{ path: ["url"], url: embed.url },
		{ path: ["author", "url"], url: embed.author?.url },
	].filter(({ url }) => url && !isWebUrl(url));
	const shown = [
		{ path: ["author", "icon_url"], url: embed.author?.icon_url },
		{ path: ["footer", "icon_url"], url: embed.footer?.icon_url },
		{ path: ["image", "url"], url: embed.image?.url },
		{ path: ["thumbnail", "url"], url: embed.thumbnail?.url },
	].filter(({ url }) => url && !isWebUrl(url) && !url.startsWith("attachment://"));
	return [...linked, ...shown].map(({ path, url }) => ({
		at: [...at, ...path],
		code: "URL_TYPE_INVALID_SCHEME",
		reason: `Scheme must be http or https: ${url}`,
	}));
}

function isWebUrl(url: string): boolean {
	return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}
