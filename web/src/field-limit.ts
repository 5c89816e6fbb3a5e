// Tells when a field has no room for all of what is pasted, dropped, dictated or typed: the browser
// cuts it without a word.

const NOTE = "field-note";

/** Watches `field`; what it cuts is told beside it until the next edit. */
export function tellCuts(field: HTMLInputElement | HTMLTextAreaElement): void {
    field.addEventListener("beforeinput", (event) => {
        const { data, isComposing } = event as InputEvent;
        const selected = field.selectionEnd! - field.selectionStart!;
        const length = field.value.length - selected + (data?.length ?? 0);
        tell(!isComposing && length > field.maxLength ? field : null);
    });
    field.addEventListener("input", () => stand(field)); // the field may have grown
    field.addEventListener("keydown", (event) => {
        if ((event as KeyboardEvent).key === "Enter") {
            tell(null); // it may be sent
        }
    });
    field.addEventListener("blur", () => tell(null));
}

/** Says above `field` that its text was cut; null: nothing is to be said any more. */
function tell(field: HTMLInputElement | HTMLTextAreaElement | null): void {
    const note = document.getElementById(NOTE)!;
    note.textContent = "";
    if (field === null) {
        return;
    }
    const most = field.maxLength.toLocaleString("en");
    note.textContent = `The text was cut after ${most} characters, the most this field holds.`;
    stand(field);
}

/** The note stands above `field`. */
function stand(field: HTMLElement): void {
    const note = document.getElementById(NOTE)!;
    const { left, top, width } = field.getBoundingClientRect();
    note.style.left = `${left}px`;
    note.style.maxWidth = `${width}px`;
    note.style.bottom = `${innerHeight - top + 4}px`;
}
