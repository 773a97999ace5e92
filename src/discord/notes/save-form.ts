import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import type { Language } from "../../languages/index.ts";

/** The field of the form in which people write what they think. */
export const remarkField = "remark";

const longestRemark = 500;

/** The form that saves a quotation. @param id its custom id. */
export function saveForm(id: string, { notes }: Language): APIModalInteractionResponseCallbackData {
	const remark = {
		type: ComponentType.TextInput,
		custom_id: remarkField,
		style: TextInputStyle.Paragraph,
		required: false,
		max_length: longestRemark,
	} as const;
	return {
		custom_id: id,
		title: notes.form,
		components: [{ type: ComponentType.Label, label: notes.remark, component: remark }],
	};
}
