import { z } from "zod";
import { sentenceOf } from "../errors.ts";
import { type Database, rows } from "../library/database.ts";

/** As many channels as one menu of Discord's can choose. */
export const mostChannels = 25;

const shape = z.object({
	channels: z
		.array(z.string().regex(/^\d{15,21}$/))
		.max(mostChannels)
		.readonly(),
});

/** What those who manage a server have set for it. */
export interface ServerSettings {
	/** Ids of the channels in which the bot answers; none where it answers in all. */
	readonly channels: readonly string[];
}

const defaults: ServerSettings = { channels: [] };

/** The settings of a server; where they cannot be read, those it began with, which `onNotice` is told in a sentence. */
export function getSettings(
	database: Database,
	guild: string,
	onNotice: (sentence: string) => void,
): ServerSettings {
	const [row] = rows<{ value: string }>(database, "SELECT value FROM settings WHERE guild = ?", guild);
	if (!row) return defaults;
	try {
		return shape.parse(JSON.parse(row.value));
	} catch (fault) {
		const why = fault instanceof z.ZodError ? z.prettifyError(fault) : sentenceOf(fault);
		onNotice(`The settings of server ${guild} cannot be read, and count for nothing: ${why}`);
		return defaults;
	}
}

/** Keeps the settings of a server in place of those before. */
export function putSettings(database: Database, guild: string, settings: ServerSettings): void {
	if (settings.channels.length === 0) {
		database.prepare("DELETE FROM settings WHERE guild = ?").run(guild);
		return;
	}
	database
		.prepare(
			"INSERT INTO settings (guild, value) VALUES (?, ?) ON CONFLICT (guild) DO UPDATE SET value = excluded.value",
		)
		.run(guild, JSON.stringify(shape.parse(settings)));
}
