import type { Issue } from "./api-error.ts";

/** The parts of message components that the limits and the users of the stand-in look at. */
export interface Component {
	readonly type: number;
	readonly style?: number;
	readonly label?: string;
	readonly emoji?: { readonly name?: string };
	readonly url?: string;
	readonly content?: string;
	readonly custom_id?: string;
	readonly disabled?: boolean;
	/** Of a select menu. */
	readonly options?: readonly { readonly value: string }[];
	readonly min_values?: number;
	readonly max_values?: number;
	/** Of a channel select menu. */
	readonly channel_types?: readonly number[];
	readonly default_values?: readonly { readonly id: string; readonly type: string }[];
	/** Of a text input. */
	readonly required?: boolean;
	readonly min_length?: number;
	readonly max_length?: number;
	readonly components?: readonly Component[];
	readonly component?: Component;
	readonly accessory?: Component;
}

interface Placed {
	readonly component: Component;
	readonly at: Issue["at"];
}

const rowType = 1;
export const buttonType = 2;
export const stringSelectType = 3;
const textType = 10;
const linkStyle = 5;
const premiumStyle = 6;
const maxRows = 5;
const maxV2Components = 40;
const maxV2Text = 4_000;

/** A component and everything inside it. */
export function everyComponent(components: readonly unknown[], at: Issue["at"] = ["components"]): Placed[] {
	return (components as readonly Component[]).flatMap((component, index) => {
		const here = [...at, index];
		const inside = [component.accessory, component.component].filter((part) => part !== undefined);
		return [
			{ component, at: here },
			...everyComponent(component.components ?? [], [...here, "components"]),
			...everyComponent(inside, here),
		];
	});
}

/** What is wrong with a message's components that the published schemas would let pass. */
export function componentIssues(components: readonly unknown[], isV2: boolean): Issue[] {
	const all = everyComponent(components);
	return [
		...(isV2 ? v2Issues(all) : legacyIssues(components as readonly Component[])),
		...duplicateIdIssues(all),
		...all.flatMap(({ component, at }) => (component.type === buttonType ? buttonIssues(component, at) : [])),
		...all.flatMap(({ component, at }) =>
			component.type === stringSelectType ? menuIssues(component, at) : [],
		),
		...all.flatMap(({ component, at }) => (component.type === rowType ? rowIssues(component, at) : [])),
	];
}

/** Custom ids tell apart what was pressed, so no two components of a message or modal may share one. */
export function duplicateIdIssues(all: readonly Placed[]): Issue[] {
	const seen = new Set<string>();
	return all.flatMap(({ component: { custom_id: id }, at }) => {
		if (id === undefined) return [];
		const duplicated = seen.has(id);
		seen.add(id);
		const reason = `Component custom id ${JSON.stringify(id)} cannot be duplicated.`;
		return duplicated ? [{ at: [...at, "custom_id"], code: "COMPONENT_CUSTOM_ID_DUPLICATED", reason }] : [];
	});
}

function legacyIssues(components: readonly Component[]): Issue[] {
	const tooMany = components.length > maxRows;
	const reason = `Must be ${maxRows} or fewer rows, are ${components.length}.`;
	return [
		...(tooMany ? [{ at: ["components"], code: "BASE_TYPE_BAD_LENGTH", reason }] : []),
		...components.flatMap(({ type }, index) =>
			type === rowType
				? []
				: [
						{
							at: ["components", index, "type"],
							code: "UNION_TYPE_CHOICES",
							reason: `Component type ${type} needs the components V2 flag.`,
						},
					],
		),
	];
}

function v2Issues(all: readonly Placed[]): Issue[] {
	const text = all.reduce(
		(sum, { component }) => sum + (component.type === textType ? (component.content?.length ?? 0) : 0),
		0,
	);
	const at = ["components"];
	return [
		...(all.length > maxV2Components
			? [{ at, code: "BASE_TYPE_BAD_LENGTH", reason: `More than ${maxV2Components} components.` }]
			: []),
		...(text > maxV2Text
			? [{ at, code: "COMPONENT_TEXT_TOO_LONG", reason: `More than ${maxV2Text} characters of text.` }]
			: []),
	];
}

function buttonIssues({ style, url, custom_id: id, label, emoji }: Component, at: Issue["at"]): Issue[] {
	const issue = (field: string, reason: string) => ({
		at: [...at, field],
		code: "BUTTON_COMPONENT_INVALID",
		reason,
	});
	if (style === premiumStyle) return [];
	const issues: Issue[] = [];
	if (!label && !emoji) issues.push(issue("label", "A button needs a label or an emoji."));
	if (style === linkStyle) {
		if (!url || !/^(https?|discord):\/\//.test(url))
			issues.push(issue("url", "A link button needs a web address."));
		if (id !== undefined) issues.push(issue("custom_id", "A link button cannot have a custom id."));
	} else {
		if (!id) issues.push(issue("custom_id", "A button needs a custom id."));
		if (url !== undefined) issues.push(issue("url", "Only a link button can have an address."));
	}
	return issues;
}

function rowIssues({ components = [] }: Component, at: Issue["at"]): Issue[] {
	const crowded = components.length > 1 && components.some(({ type }) => type !== buttonType);
	const reason = "A select menu takes a whole row.";
	return crowded ? [{ at: [...at, "components"], code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", reason }] : [];
}

function menuIssues({ options = [], max_values: most = 1 }: Component, at: Issue["at"]): Issue[] {
	const issue = (code: string, reason: string) => ({ at: [...at, "options"], code, reason });
	const values = new Set(options.map(({ value }) => value));
	return [
		...(values.size < options.length
			? [issue("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Two options have the same value.")]
			: []),
		...(most > options.length
			? [issue("SELECT_COMPONENT_MAX_VALUES", "More values than there are options.")]
			: []),
	];
}
