import { describe, expect, test } from 'vitest';
import { hiddenFaults } from '../../src/i18n/hidden-signs.ts';

describe('words as real languages write them pass', () => {
  test.each([
    ['Arabic', 'إذا أرسل إليك أحدٌ صورةً خاصة، فتوقّف ولا ترسلها، وأخبر شخصًا بالغًا تثق به.'],
    ['Arabic with a Latin name in isolates', 'افتح تطبيق \u2068WhatsApp\u2069 ثم اختر «حظر».'],
    ['Arabic with direction marks', 'العمر 11\u200e-\u200e14 سنة\u200f! رقم \u061c7'],
    ['Persian with ZWNJ', 'می‌توانی «نه» بگویی؛ عکس‌های تو مال خودت هستند و نمی‌خواهم آن‌ها را بفرستم.'],
    ['Persian after a Latin word', 'فایل PDF‌ها را باز کن.'],
    ['Hebrew', 'אם מישהו שלח לך תמונה פרטית, עצור/י ואל תשתף/י אותה.'],
    ['Hebrew with points', 'שָׁלוֹם, זֶה הַגּוּף שֶׁלְּךָ.'],
    ['Hebrew with RLM and nested isolates', 'הקבוצה \u2067של \u2066Sam\u2069\u2069 (3)\u200f.'],
    ['Hindi', 'अगर कोई तुम्हें किसी की निजी तस्वीर भेजे, तो रुको और किसी बड़े को बताओ।'],
    ['Hindi with ZWJ and ZWNJ', 'क्‍या श्रीमान‌जी ने क्‌ष लिखा?'],
    ['Urdu', 'یہ تمہاری غلطی نہیں ہے۔'],
    ['Thai with spaces without width', 'ถ้ามีคน\u200bส่งรูป\u200bส่วนตัวมา'],
    ['Russian and Greek', 'Это не твоя вина, SMS-ка. Δεν φταις εσύ.'],
    ['Japanese with a variant', '葛\u{e0100}飾区の写真'],
    ['Vietnamese, decomposed', 'Không phải lỗi của bạn'.normalize('NFD')],
    ['French', 'Ce n’est « pas » ta faute : œuvre, 84\u202f%\u00a0!'],
    ['emoji of families, hearts and keys', '👩‍👩‍👧 👩🏽‍💻 ❤️‍🔥 1️⃣ 🏳️‍🌈 🇫🇷'],
  ])('%s', (_, text) => expect(hiddenFaults(text)).toEqual([]));
});

describe('what the eye cannot see is refused, by its number', () => {
  test.each([
    ['U+202E', 'Send \u202egnp.exe'],
    ['U+202A', 'Send \u202athis\u202c'],
    ['U+200B', 'help\u200bline'],
    ['U+200C', 'help\u200cline'],
    ['U+200D', 'help\u200dline'],
    ['U+00AD', 'help\u00adline'],
    ['U+2060', 'help\u2060line'],
    ['U+FEFF', 'help\ufeffline'],
    ['U+E0041', 'help\u{e0041}\u{e0042}'],
    ['U+E0067', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['U+E0101', 'help\u{e0101}'],
    ['U+FE0F', 'help\ufe0f'],
    ['U+3164', 'help\u3164line'],
    ['U+2800', 'help\u2800line'],
    ['U+2028', 'help\u2028line'],
    ['U+0000', 'help\u0000line'],
    ['U+001B', 'help\u001b[31mline'],
    ['U+0085', 'help\u0085line'],
    ['U+FFFD', 'aidé devient aid\ufffd'],
    ['U+D800', 'half a sign: \ud800'],
    ['U+E000', 'private: \ue000'],
    ['U+200F', 'a row: \u200f\u200e\u200f\u200e'],
  ])('%s', (sign, text) => {
    expect(hiddenFaults(text).map(({ message }) => message)).toContainEqual(expect.stringContaining(sign));
  });

  test.each([
    ['an isolate that stays open', 'Hello \u2067Sam'],
    ['an isolate that closes twice', 'Hello \u2067Sam\u2069\u2069'],
    ['an isolate that closes before it opens', 'Hello \u2069Sam\u2067'],
    ['an isolate that is closed a line later', 'Hello \u2068Sam\nand Noor\u2069'],
    ['marks piled on a letter', 'h\u0301\u0302\u0303\u0304\u0305elp'],
  ])('%s', (_, text) => expect(hiddenFaults(text)).toHaveLength(1));
});

describe('letters that pass for others are refused', () => {
  test.each([
    ['a Cyrillic letter in a Latin word', 'p\u0430ypal'],
    ['a Greek letter in a Latin word', 'c\u03bfnsent'],
    ['an Armenian letter in a Latin word', 'c\u0585nsent'],
    ['a Cherokee letter in a Latin word', 'C\u13a1LL'],
    ['a Latin letter in a Russian word', 'вин\u0061'],
    ['fullwidth letters', 'ｈｅｌｐ'],
    ['mathematical letters', '𝐡𝐞𝐥𝐩'],
    ['circled letters', 'ⓗⓔⓛⓟ'],
  ])('%s', (_, text) => expect(hiddenFaults(text)).toHaveLength(1));
});
