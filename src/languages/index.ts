import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import type { Language } from "./language.ts";
import { russian } from "./ru.ts";
import { chinese } from "./zh.ts";

export type { Language };
export { english };

/** Every language there is; to add one, write its file and list it here. */
export const languages: readonly Language[] = [english, german, spanish, russian, chinese];

/** The language of a locale such as Discord's `es-419` or `zh-CN`; English where it is none of them. */
export function languageOf(locale: string | null | undefined): Language {
	const [code] = (locale ?? "").split("-");
	return languages.find((language) => language.code === code) ?? english;
}
