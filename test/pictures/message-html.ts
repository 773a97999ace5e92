import type { APIEmbed, APIMessage } from "discord.js";
import type { Component } from "../discord-stand-in/component-limits.ts";
import { escapeHtml, htmlOf, type Names, wordsOf } from "./discord-markdown.ts";

/** A message, and what Discord shows above it. */
export interface Shown {
	readonly message: APIMessage;
	/** The slash command that it answers, "/ask", or the message that it replies to. */
	readonly command?: string;
	readonly replyTo?: APIMessage;
}

export interface Drawing extends Names {
	/** A picture's address for whoever has written something. */
	readonly avatarOf: (author: APIMessage["author"]) => string;
	readonly light: boolean;
}

/** A message as Discord shows it, in the tags of @skyra/discord-components-core. */
export function messageHtml(shown: Shown, drawing: Drawing): string {
	const { message } = shown;
	const { author, content, embeds, components = [], flags = 0 } = message;
	const attributes = {
		author: nameOf(author),
		avatar: drawing.avatarOf(author),
		timestamp: "today",
		bot: author.bot === true,
		ephemeral: (flags & ephemeral) !== 0,
	};
	return element("discord-message", attributes, [
		above(shown, drawing),
		htmlOf(content, drawing),
		...embeds.map((embed) => embedHtml(embed, drawing)),
		components.length > 0 ? `<div slot="components">${componentsHtml(components, drawing)}</div>` : "",
	]);
}

const ephemeral = 1 << 6;

function nameOf({ bot, global_name: name, username }: APIMessage["author"]): string {
	return bot ? "Passim" : (name ?? username);
}

function above({ message, command, replyTo }: Shown, drawing: Drawing): string {
	const asker = message.interaction_metadata?.user;
	const from = (author: APIMessage["author"]) => ({
		author: nameOf(author),
		avatar: drawing.avatarOf(author),
	});
	if (command && asker) return element("discord-command", { slot: "reply", ...from(asker), command }, []);
	if (!replyTo) return "";
	const quoted = htmlOf(replyTo.content || wordsOf(replyTo.embeds[0]?.title ?? ""), drawing);
	return element(
		"discord-reply",
		{ slot: "reply", ...from(replyTo.author), bot: replyTo.author.bot === true },
		[quoted],
	);
}

function embedHtml(embed: APIEmbed, drawing: Drawing): string {
	const { title, url, color, description, fields = [], footer } = embed;
	const attributes = {
		slot: "embeds",
		"embed-title": title === undefined ? undefined : wordsOf(title),
		url,
		color: color === undefined ? undefined : `#${color.toString(16).padStart(6, "0")}`,
	};
	const shownFields = fields.map(({ name, value, inline }) =>
		element("discord-embed-field", { "field-title": wordsOf(name), inline: inline === true }, [
			htmlOf(value, drawing),
		]),
	);
	return element("discord-embed", attributes, [
		description
			? element("discord-embed-description", { slot: "description" }, [htmlOf(description, drawing)])
			: "",
		shownFields.length > 0 ? element("discord-embed-fields", { slot: "fields" }, shownFields) : "",
		footer ? element("discord-embed-footer", { slot: "footer" }, [escapeHtml(footer.text)]) : "",
	]);
}

const row = 1;
const button = 2;
const text = 10;
/** Of text, role, user and channel menus. */
const menus: readonly number[] = [3, 5, 6, 7, 8];
const buttonKinds: Record<number, string> = { 1: "primary", 3: "success", 4: "destructive" };

/** What this does not know is drawn as what is inside it, and a frame that names its type where nothing is. */
function componentsHtml(components: readonly unknown[], drawing: Drawing): string {
	return (components as readonly (Component & { placeholder?: string })[])
		.map((component) => {
			const { type, components: inside = [], accessory, component: only, content, placeholder } = component;
			const within = componentsHtml([...inside, ...[accessory, only].filter(Boolean)], drawing);
			if (type === row) return element("discord-action-row", {}, [within]);
			if (type === button) return buttonHtml(component, drawing);
			if (type === text) return htmlOf(content ?? "", drawing);
			if (menus.includes(type))
				return `<div class="menu">${escapeHtml(placeholder ?? "Select")}<span>⌄</span></div>`;
			return within || `<div class="unknown">component of type ${type}</div>`;
		})
		.join("");
}

function buttonHtml({ style = 2, label = "", emoji, url, disabled }: Component, { light }: Drawing): string {
	const sign = emoji && "name" in emoji ? String(emoji.name) : "";
	const attributes = {
		type: buttonKinds[style] ?? "secondary",
		url,
		disabled: disabled === true,
		"light-theme": light,
	};
	const words = [sign && `<span class="emoji">${escapeHtml(sign)}</span>`, escapeHtml(label)];
	return element("discord-button", attributes, [words.filter(Boolean).join(" ")]);
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Attributes that are undefined or false are left out. */
function element(name: string, attributes: Attributes, inside: readonly string[]): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined || value === false) return [];
		return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`];
	});
	return `<${name}${written.join("")}>${inside.join("")}</${name}>`;
}
