// The faults of tests/packs/peers/faults, planted in the story of each tool. Where one is missing
// here, the tool has no words for it.

/** Texts and what stands in their place. */
const INK = {
    "line-nobody-reaches": [
        ["VAR joined", "VAR escalated = false\nVAR joined"],
        ["=== cause ===", "=== cause ===\n{ escalated: Mara: The director asks for news. }"],
    ],
    "dead-end": [
        ["VAR joined", "VAR signed_off = false\nVAR joined"],
        ["{posted and all_clear}", "{posted and all_clear and signed_off}"],
    ],
    "condition-always-true": [["{ posted: Devon", "{ posted or not resolved: Devon"]],
    "nudge-never-spared": [
        ["VAR joined", "VAR update_is_out = false\nVAR joined"],
        ["{ not posted: -> nudge }", "{ not update_is_out: -> nudge }"],
    ],
    "nudge-never-needed": [["{ not posted: -> nudge }", "{ not paged: -> nudge }"]],
    "player-who-does-nothing": [["+ [Wait] -> closed", "+ [Wait] -> closing"]],
    "loop-without-end": [
        [
            "raising it now.\n-> fixed",
            "raising it now.\n-> recheck\n\n=== recheck ===\n{ not fixed: -> cause }\n-> fixed",
        ],
    ],
    "expectation-nobody-can-meet": [
        ["VAR joined", "VAR told_sales = false\nVAR joined"],
        ["~ told_support = true", "~ told_sales = true"],
    ],
};

const YARN = {
    "line-nobody-reaches": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $escalated = false>>"],
        [
            "title: Cause\n---",
            "title: Cause\n---\n<<if $escalated>>\n    Mara: The director asks for news.\n<<endif>>",
        ],
    ],
    "dead-end": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $signed_off = false>>"],
        ["<<if $posted and $all_clear>>", "<<if $posted and $all_clear and $signed_off>>"],
    ],
    "condition-always-true": [
        ["<<if $posted>>\n    Devon", "<<if $posted or not $posted>>\n    Devon"],
    ],
    "nudge-never-spared": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $update_is_out = false>>"],
        ["<<if not $posted>>", "<<if not $update_is_out>>"],
    ],
    "nudge-never-needed": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $paged = true>>"],
        ["<<if not $posted>>", "<<if not $paged>>"],
    ],
    "player-who-does-nothing": [["-> Wait\n    <<jump Closed>>", "-> Wait\n    <<jump Closing>>"]],
    "loop-without-end": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $fixed = false>>"],
        [
            "<<jump Fixed>>\n===",
            "<<jump Recheck>>\n===\ntitle: Recheck\n---\n<<if not $fixed>>\n    <<jump Cause>>\n<<endif>>\n<<jump Fixed>>\n===",
        ],
        ["title: Fixed\n---", "title: Fixed\n---\n<<set $fixed = true>>"],
    ],
    "expectation-nobody-can-meet": [
        ["<<set $joined = false>>", "<<set $joined = false>>\n<<set $told_sales = false>>"],
        ["<<set $told_support = true>>", "<<set $told_sales = true>>"],
        ["<<if not $told_support>>", "<<if not $told_sales>>"],
    ],
};

/** What each does to a machine's description and to its guards. */
const MACHINE = {
    "line-nobody-reaches": (config, guards) => {
        config.states.drill.states.director = {
            initial: "calm",
            states: {
                calm: { always: { guard: "isEscalated", target: "escalated" } },
                escalated: {},
            },
        };
        guards.isEscalated = ({ context }) => context.escalated === true;
    },
    "dead-end": (config, guards) => {
        config.states.drill.states.player.states.done.always.guard = "isSignedOff";
        guards.isSignedOff = ({ context }) => context.allClear && context.signedOff === true;
    },
    "condition-always-true": (config, guards) => {
        story(config).looking.after[60_000][0].guard = "isPostedOrNot";
        guards.isPostedOrNot = ({ context }) => context.posted || !context.resolved;
    },
    "nudge-never-spared": (config, guards) => {
        story(config).noConnections.after[60_000][0].guard = "isUpdateOut";
        guards.isUpdateOut = ({ context }) => context.updateOut === true;
    },
    "nudge-never-needed": (config, guards) => {
        story(config).noConnections.after[60_000][0].guard = "isPaged";
        guards.isPaged = () => true;
    },
    "timer-after-the-end": (config) => {
        config.states.drill.states.late = {
            initial: "waiting",
            states: { waiting: { after: { 870_000: "reviewed" } }, reviewed: {} },
        };
    },
    "player-who-does-nothing": (config) => {
        delete config.states.drill.after;
    },
    "loop-without-end": (config, guards) => {
        story(config).cause.always = { guard: "isNotFixed", target: "recheck" };
        story(config).recheck = { always: { guard: "isNotFixed", target: "cause" } };
        guards.isNotFixed = ({ context }) => !context.allClear;
    },
    "expectation-nobody-can-meet": (config) => {
        config.states.drill.states.player.on.TELL_SUPPORT.actions.params.name = "toldSales";
    },
    "expectation-too-early": (config) => {
        const { expected } = config.states.drill.states.inTime.states;
        expected.after = { 480_000: "missed" };
    },
    silence: (config) => {
        story(config).noConnections.entry = [];
    },
};

const story = (config) => config.states.drill.states.story.states;

export function planted(tool, text, fault) {
    let faulty = text;
    for (const [from, to] of fault === "none" ? [] : { ink: INK, yarn: YARN }[tool][fault]) {
        if (!faulty.includes(from)) {
            throw new Error(`${tool} has no place for ${fault}: ${from}`);
        }
        faulty = faulty.replace(from, to);
    }
    return faulty;
}

export function plantInMachine(config, guards, fault) {
    if (fault !== "none") {
        MACHINE[fault](config, guards);
    }
}
