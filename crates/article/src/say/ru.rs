//! The messages of the check in Russian.

/// Each message in English, and in Russian.
pub(super) const RUSSIAN: &[(&str, &str)] = &[
    ("", ""),
    (
        "how sure it is, is a number from 0 to 1",
        "насколько это надёжно: число от 0 до 1",
    ),
    (
        "a machine suggests “{}”, and nobody has accepted it yet: set “accepted” to true, or leave the entry out",
        "«{}» предлагает машина, и никто этого ещё не принял: поставьте «accepted»: true или уберите запись",
    ),
    (
        "the field “claim” is missing: the sentence that names it, or “reference” if the text does not",
        "нет поля «claim»: фразы, где это названо; или «reference», если в тексте этого нет",
    ),
    (
        "what the text names has a “claim”, not a “reference”: nobody would see this one",
        "у того, что названо в тексте, есть «claim», а не «reference»: этого никто не увидит",
    ),
    (
        "a movement goes from one place to another: give two of “from”, “via” and “to”",
        "движение ведёт из одного места в другое: дайте два из «from», «via» и «to»",
    ),
    (
        "a range goes upwards: “upTo” is more than “value”",
        "промежуток идёт вверх: «upTo» больше, чем «value»",
    ),
    (
        "a fact does not contradict or correct itself",
        "факт не противоречит сам себе и не исправляет сам себя",
    ),
    (
        "a claim needs at least one quote from the text as evidence",
        "утверждению нужна хотя бы одна цитата из текста",
    ),
    (
        "another voice needs at least one quote from the text as evidence",
        "другому голосу нужна хотя бы одна цитата из текста",
    ),
    (
        "this sentence has a voice already: one quote says it in one voice",
        "у этой фразы уже есть голос: одна цитата говорит одним голосом",
    ),
    (
        "“derived” needs a “reason”: say in words why it follows from the text",
        "при «derived» нужно поле «reason»: скажите словами, почему это следует из текста",
    ),
    (
        "“reference” needs a “source”: say in words where it comes from",
        "при «reference» нужно поле «source»: скажите словами, откуда это",
    ),
    (
        "“derived” has a “reason”, not a “source”",
        "при «derived» нужно поле «reason», а не «source»",
    ),
    (
        "“reference” has a “source”, not a “reason”",
        "при «reference» нужно поле «source», а не «reason»",
    ),
    (
        "give the “reason” or the “source”, not both",
        "дайте «reason» или «source», но не оба",
    ),
    ("{}: nobody would see this one", "{}: этого никто не увидит"),
    (
        "“{}” is not a date we can read: {}",
        "«{}» не читается как дата: {}",
    ),
    (
        "the publisher must be an organisation or a person",
        "издатель — организация или человек",
    ),
    ("only a person has roles", "роли бывают только у людей"),
    (
        "a relation has two ends, not {}",
        "у связи два конца, а не {}",
    ),
    (
        "an end needs a “party” or a “place”",
        "концу нужно поле «party» или «place»",
    ),
    (
        "a quotation is direct speech: its form is “direct”",
        "цитата — это прямая речь: её форма — «direct»",
    ),
    (
        "a step tells at least one relation, event or quotation",
        "шаг рассказывает хотя бы об одной связи, событии или цитате",
    ),
    (
        "“{}” is told already, here or in an earlier step",
        "о «{}» уже рассказано, здесь или в шаге выше",
    ),
    (
        "the address must start with http:// or https:// and name a host, without spaces",
        "адрес начинается с http:// или https:// и называет сайт; пробелов в нём нет",
    ),
    (
        "the id “{}” must be lower-case Latin letters, digits and hyphens, start with a letter and have at most {} characters",
        "идентификатор «{}» должен состоять из строчных латинских букв, цифр и дефисов, начинаться с буквы и быть не длиннее {} знаков",
    ),
    (
        "the id “{}” is taken already, by {}; every id must be its own",
        "идентификатор «{}» уже занят: {}; у каждой записи он свой",
    ),
    (
        "the article's id must be lower-case Latin letters, digits and hyphens, start with a letter and have at most {} characters",
        "идентификатор статьи должен состоять из строчных латинских букв, цифр и дефисов, начинаться с буквы и быть не длиннее {} знаков",
    ),
    ("a passage", "абзаца"),
    ("a place", "места"),
    ("a party", "участника"),
    ("a topic", "темы"),
    ("an event", "события"),
    ("a party or a place", "участника или места"),
    ("a party or an event", "участника или события"),
    (
        "a relation, an event or a quotation",
        "связи, события или цитаты",
    ),
    (
        "“{}” is in “{}”, but here the id of {} is needed",
        "«{}» стоит в списке «{}», а здесь нужен идентификатор {}",
    ),
    ("; did you mean “{}”?", "; может быть, «{}»?"),
    (
        "nothing here has the id “{}”; the id of {} is needed{}",
        "здесь ни у чего нет идентификатора «{}»; нужен идентификатор {}{}",
    ),
    (
        "somebody’s own words are “stated”, not “{}”",
        "собственные слова человека — это «stated», а не «{}»",
    ),
    (
        "the quotation marks around the words are no part of them; leave them out",
        "кавычки вокруг слов к ним не относятся; уберите их",
    ),
    (
        "“plain” is for what the publisher (“{}”) says without naming a source; the words of “{}” are “reported” or “direct”",
        "«plain» — для того, что издатель («{}») говорит, не называя источника; слова «{}» — это «reported» или «direct»",
    ),
    (
        "in the list this reads just like another line, {}: give it other words, or a date",
        "в списке так же читается другая строка, {}: дайте другие слова или дату",
    ),
    (
        "both ends are the same; a relation is between two",
        "оба конца одинаковы, а связь — между двумя",
    ),
    (
        "the year {} stands nowhere in the text; say in “year” where it comes from",
        "года {} в тексте нет; скажите в «year», откуда он",
    ),
    (
        "{} of {} here are of the kind “other”; look whether another kind fits",
        "{} из {} записей здесь — вида «other»; посмотрите, не подойдёт ли другой вид",
    ),
    (
        "“other” says nothing; give your own word for the kind in “what”",
        "«other» ничего не говорит; назовите вид своим словом в «what»",
    ),
    (
        "no fact rests on the sentence {}: “{}”",
        "на фразе {} не держится ни один факт: «{}»",
    ),
    (
        "this file could not be read; please report it",
        "этот файл не удалось прочитать; пожалуйста, сообщите об этом",
    ),
    (
        "{} more problems follow; mend these first and check the file again",
        "дальше есть ещё ошибки ({}); исправьте сначала эти и проверьте файл снова",
    ),
    (
        "a country needs “iso”, its ISO 3166-1 code of two capital letters",
        "стране нужно поле «iso» — её код ISO 3166-1 из двух прописных букв",
    ),
    ("; write “{}”", "; напишите «{}»"),
    (
        "“{}” is not an ISO 3166-1 alpha-2 code{}",
        "«{}» — не код ISO 3166-1 alpha-2{}",
    ),
    (
        "the id of a country ends in its code in small letters: here “{}”",
        "идентификатор страны кончается её кодом строчными буквами: здесь «{}»",
    ),
    (
        "only a country has an ISO code",
        "код ISO бывает только у страны",
    ),
    (
        "the longitude {} is not between -180 and 180",
        "долгота {} — не от -180 до 180",
    ),
    (
        "the latitude {} is not between -90 and 90",
        "широта {} — не от -90 до 90",
    ),
    (
        "this place has no “point”: the list names it, the map does not show it",
        "у этого места нет поля «point»: список его называет, карта не показывает",
    ),
    (
        "a region needs “radiusKm”, the size of its soft patch on the map",
        "региону нужно поле «radiusKm» — размер размытого пятна на карте",
    ),
    (
        "the radius must be more than 0 and at most {} km",
        "радиус должен быть больше 0 и не больше {} км",
    ),
    (
        "only a region or another area has a radius",
        "радиус бывает только у региона или другой области",
    ),
    (
        "the home side must be a country",
        "своя сторона — это страна",
    ),
    (
        "this place lies in itself, directly or by way of others",
        "это место лежит само в себе, прямо или через другие",
    ),
    (
        "this event is part of itself, directly or by way of others",
        "это событие — часть самого себя, прямо или через другие",
    ),
    (
        "passage {} has no text in “{}”, so this quote must be null",
        "в абзаце {} нет текста на языке «{}», поэтому здесь должно быть null",
    ),
    (
        "in passage {} ({}) these words overlap those of {}; a word can belong to one mention only",
        "в абзаце {} ({}) эти слова пересекаются с теми, что в {}; слово может быть только в одном упоминании",
    ),
    (
        "this quote is empty; give the words as they stand in the passage",
        "эта цитата пуста; дайте слова так, как они стоят в абзаце",
    ),
    (
        "“{}” stands in passage {} ({}), but not with this prefix and suffix right beside it; spaces count too",
        "«{}» есть в абзаце {} ({}), но не с этими словами вплотную до и после; пробелы тоже считаются",
    ),
    (
        "“{}” stands in passage {} ({}) {} times, but never with this prefix and suffix right beside it; spaces count too",
        "«{}» есть в абзаце {} ({}), и не один раз ({}), но нигде — с этими словами вплотную до и после; пробелы тоже считаются",
    ),
    ("; ready to copy: {}", "; можно скопировать: {}"),
    (
        "“{}” stands in passage {} ({}) {} times; add a prefix or a suffix that tells which is meant{}",
        "«{}» есть в абзаце {} ({}) несколько раз ({}); добавьте «prefix» или «suffix», чтобы было ясно, какое место имеется в виду{}",
    ),
    (
        "“{}” does not stand in passage {} ({}){}; a quote must match letter by letter",
        "«{}» нет в абзаце {} ({}){}; цитата должна совпадать буква в букву",
    ),
    (
        ", but “{}” does: where the text has “{}”, the quote has “{}”",
        ", но есть «{}»: где в тексте «{}», в цитате «{}»",
    ),
    (", but “{}” does", ", но есть «{}»"),
    (", but in passage {}", ", но это есть в абзаце {}"),
    (
        ", only its beginning: then the text goes on with “{}”, but the quote with “{}”",
        ", есть только начало: дальше в тексте «{}», а в цитате «{}»",
    ),
    (
        "this program reads the format “{}”, not “{}”",
        "эта программа читает формат «{}», а не «{}»",
    ),
    (
        "name at least the language of the original, for example [\"en\"]",
        "назовите хотя бы язык оригинала, например [\"ru\"]",
    ),
    (
        "a file may have at most {} languages, here are {}",
        "в файле может быть не больше языков, чем {}, а здесь их {}",
    ),
    (
        "“{}” is not a language tag such as “en” or “pt-BR”",
        "«{}» — не обозначение языка, как «ru» или «pt-BR»",
    ),
    (
        "the language “{}” stands here twice",
        "язык «{}» стоит здесь дважды",
    ),
    (
        "the language “{}” is missing; give the text, or null if there is none",
        "нет языка «{}»; дайте текст или null, если текста нет",
    ),
    (
        "this text is empty; write null if there is none",
        "этот текст пуст; напишите null, если текста нет",
    ),
    (
        "this text has no words in any language",
        "в этом тексте нет слов ни на одном языке",
    ),
    (
        "a quote must be there in the language of the original; only a translation may be without it",
        "на языке оригинала цитата должна быть; без неё может обойтись только перевод",
    ),
    (
        "“{}” is not among the languages of this file ({}){}",
        "«{}» — не из языков этого файла ({}){}",
    ),
    (
        "an article needs at least one passage of text",
        "статье нужен хотя бы один абзац текста",
    ),
    (
        "the original ({}) of a passage cannot be absent",
        "оригинал ({}) абзаца не может отсутствовать",
    ),
    (
        "the original is not a translation; leave this entry out",
        "оригинал — не перевод; уберите эту запись",
    ),
    ("“{}” stands here twice", "«{}» стоит здесь дважды"),
    (
        "say here who translated the text into “{}”",
        "скажите здесь, кто перевёл текст на «{}»",
    ),
    (
        "this form of the name is empty; leave it out",
        "эта форма имени пуста; уберите её",
    ),
    (
        "in “{}{}” the letter and its accent are two characters (U+{}, U+{}); type the one character that Unicode has for it",
        "в «{}{}» буква и её надстрочный знак — два символа (U+{}, U+{}); наберите один символ, который для неё есть в Юникоде",
    ),
    ("(whole file)", "(весь файл)"),
    (
        "here should stand {}, but it is {}",
        "здесь нужно другое: {}; а стоит {}",
    ),
    ("null", "null"),
    ("true or false", "true или false"),
    ("a number", "число"),
    ("a text in quotes", "текст в кавычках"),
    ("a list [ … ]", "список [ … ]"),
    ("an object { … }", "объект { … }"),
    (
        "an object { … } with one entry a language",
        "объект { … } с одной записью на язык",
    ),
    ("a word in quotes", "слово в кавычках"),
    ("is not a word known here", "— неизвестное здесь слово"),
    ("“{}” {}; did you mean “{}”?", "«{}» {}; может быть, «{}»?"),
    ("“{}” {}; known are: {}", "«{}» {}; известны: {}"),
    ("is not a field of this object", "— не поле этого объекта"),
    ("the field “{}” is missing", "нет поля «{}»"),
    (
        "an object { … } with one text a language",
        "объект { … } с одним текстом на язык",
    ),
    (
        "the date is empty; leave the field out where the date is not known",
        "дата пуста; уберите поле, если дата неизвестна",
    ),
    (
        "an interval has two dates with one slash between them; a date is written year-month-day with hyphens, for example 2026-03-17",
        "в промежутке две даты и одна косая черта между ними; дата пишется «год-месяц-день» через дефис, например 2026-03-17",
    ),
    (
        "a date is written year-month-day with hyphens, for example 2026-03-17",
        "дата пишется «год-месяц-день» через дефис, например 2026-03-17",
    ),
    ("month", "месяц"),
    (
        "is EDTF level 2; only levels 0 and 1 are read",
        "— это уровень 2 EDTF, а читаются только уровни 0 и 1",
    ),
    (
        "an open end is written as two points: ..",
        "открытый конец пишется двумя точками: ..",
    ),
    (
        "for an unknown date leave the field out; for an unknown end of an interval write nothing",
        "если дата неизвестна, уберите поле; если неизвестен конец промежутка, не пишите ничего",
    ),
    ("a date has no spaces", "пробелов в дате нет"),
    (
        "here stands {}, but a date needs the plain hyphen -",
        "здесь стоит {}, а в дате нужен простой дефис -",
    ),
    (
        "an unknown digit is written as a capital Latin X",
        "неизвестная цифра пишется прописной латинской X",
    ),
    (
        "write {} as a capital letter",
        "напишите {} прописной буквой",
    ),
    ("a set of dates {}", "набор дат {}"),
    ("a year with an exponent {}", "год с показателем степени {}"),
    (
        "a number of significant digits {}",
        "число значащих цифр {}",
    ),
    (
        "a week is no part of EDTF; {}",
        "неделя не входит в EDTF; {}",
    ),
    (
        "a date has no invisible characters (U+{})",
        "в дате не бывает невидимых знаков (U+{})",
    ),
    ("“{}” is no part of a date; {}", "«{}» не бывает в дате; {}"),
    (
        "a time of day is not possible in an interval",
        "время суток в промежутке невозможно",
    ),
    (
        "at least one end of an interval must be a date; leave the field out where the date is not known",
        "хотя бы один конец промежутка — дата; уберите поле, если дата неизвестна",
    ),
    (
        "this interval ends before it starts",
        "этот промежуток кончается раньше, чем начинается",
    ),
    (
        "only a full day (year-month-day) can have a time",
        "время бывает только у полной даты (год-месяц-день)",
    ),
    (
        "a date with a time of day cannot be marked with ?, ~ or %",
        "дату со временем суток нельзя пометить знаками ?, ~ или %",
    ),
    ("? and ~ together are written %", "? и ~ вместе пишутся %"),
    (
        "?, ~ or % for a part of a date {}",
        "?, ~ или % у части даты {}",
    ),
    (
        "two points beside a date {}; write for example ../2026-03-17",
        "две точки рядом с датой {}; напишите, например, ../2026-03-17",
    ),
    (
        "here the date should end, but “{}” follows; {}",
        "здесь дата должна кончиться, но дальше стоит «{}»; {}",
    ),
    (
        "an unknown digit of a year behind Y {}",
        "неизвестная цифра года после Y {}",
    ),
    (
        "Y is for years of more than four digits; leave it out",
        "Y — для годов больше чем из четырёх цифр; уберите его",
    ),
    (
        "a year behind Y may not start with 0",
        "год после Y не может начинаться с 0",
    ),
    (
        "years of more than nine digits are not read",
        "годы больше чем из девяти цифр не читаются",
    ),
    (
        "a year behind Y stands alone: without month and day",
        "год после Y стоит один: без месяца и дня",
    ),
    (
        "a month of a year with unknown digits {}",
        "месяц года с неизвестными цифрами {}",
    ),
    (
        "there is no month {}; as a part of a year it {}",
        "месяца {} нет; как часть года это {}",
    ),
    ("there is no month {}", "месяца {} нет"),
    (
        "{} is a season, and a season has no days",
        "{} — это время года, а дней у него нет",
    ),
    ("day", "день"),
    (
        "a day of an unknown month {}",
        "день неизвестного месяца {}",
    ),
    (
        "there is no day {}: month {} of {}{} has {} days",
        "дня {} нет: в месяце {} года {}{} дней — {}",
    ),
    (
        "here a year of four digits is needed; {}",
        "здесь нужен год из четырёх цифр; {}",
    ),
    (
        "the year comes first, with four digits; {}",
        "год стоит первым, четырьмя цифрами; {}",
    ),
    (
        "a year has four digits; put zeros before it: 0800",
        "в году четыре цифры; поставьте перед ним нули: 0800",
    ),
    ("hyphens are missing: {}", "не хватает дефисов: {}"),
    (
        "a year of more than four digits needs a Y before it: Y12026",
        "году больше чем из четырёх цифр нужна буква Y впереди: Y12026",
    ),
    (
        "an X before or instead of all digits of a year {}",
        "X перед цифрами года или вместо них всех {}",
    ),
    (
        "there is no year -0000; the year before 0001 is 0000",
        "года -0000 нет; год перед 0001 — 0000",
    ),
    (
        "a year with more than two unknown digits {}",
        "год больше чем с двумя неизвестными цифрами {}",
    ),
    ("a {} that is known in part {}", "{}, известный отчасти, {}"),
    ("here the {} is missing", "здесь не хватает части даты: {}"),
    (
        "a month has two digits (a day of the year is no part of EDTF); {}",
        "в месяце две цифры (дня года в EDTF нет); {}",
    ),
    ("a {} has two digits: {}", "{} — это две цифры: {}"),
    (
        "a time is written 09:30:00, 09:30:00Z or 09:30:00+03:00",
        "время пишется 09:30:00, 09:30:00Z или 09:30:00+03:00",
    ),
    (
        "here a colon and two digits are needed; {}",
        "здесь нужно двоеточие и две цифры; {}",
    ),
    ("hour", "час"),
    ("minute", "минута"),
    ("second", "секунда"),
    ("time zone", "часовой пояс"),
    (
        "universal time is written Z or +00:00",
        "всемирное время пишется Z или +00:00",
    ),
    (
        "parts of a second are no part of EDTF",
        "доли секунды не входят в EDTF",
    ),
    (
        "here the time should end, but “{}” follows; {}",
        "здесь время должно кончиться, но дальше стоит «{}»; {}",
    ),
    ("there is no {} {}", "такого нет: {} {}"),
    (
        "here the {} is needed, with two digits; {}",
        "здесь нужно две цифры: {}; {}",
    ),
    (
        "a value is missing before this comma",
        "перед этой запятой не хватает значения",
    ),
    (
        "a value is missing before this {}",
        "перед этим знаком не хватает значения: {}",
    ),
    (
        "a value is missing before this colon",
        "перед этим двоеточием не хватает значения",
    ),
    (
        "a number starts with a digit, or with a minus sign and a digit",
        "число начинается с цифры или с минуса и цифры",
    ),
    ("write {} in small letters", "напишите {} строчными буквами"),
    (
        "“{}” stands without quotes; a text needs double quotes around it",
        "«{}» стоит без кавычек; тексту нужны двойные кавычки",
    ),
    (
        "a value is missing here; {} cannot start one",
        "здесь не хватает значения; с этого оно начаться не может: {}",
    ),
    (
        "this comma is one too many: nothing stands before it",
        "эта запятая лишняя: перед ней ничего нет",
    ),
    (
        "a name in double quotes is missing before this colon",
        "перед этим двоеточием не хватает имени в двойных кавычках",
    ),
    (
        "in an object each value needs a name in double quotes and a colon before it",
        "в объекте перед каждым значением стоит имя в двойных кавычках и двоеточие",
    ),
    (
        "the name “{}” needs double quotes around it",
        "имени «{}» нужны двойные кавычки",
    ),
    (
        "a name in double quotes is missing here; {} cannot start one",
        "здесь не хватает имени в двойных кавычках; с этого оно начаться не может: {}",
    ),
    (
        "the name before this has no value; write a colon and a value after it",
        "у имени перед этим нет значения; поставьте двоеточие и значение",
    ),
    (
        "between a name and its value stands a colon, not =",
        "между именем и значением стоит двоеточие, а не =",
    ),
    (
        "a colon is missing before this, between the name and its value",
        "перед этим не хватает двоеточия между именем и значением",
    ),
    (
        "a comma is missing before this",
        "перед этим не хватает запятой",
    ),
    (
        "a colon has no place in a list [ … ]; names and values stand in an object { … }",
        "двоеточию не место в списке [ … ]; имена и значения стоят в объекте { … }",
    ),
    (
        "this colon is one too many, or a comma before it is missing",
        "это двоеточие лишнее, или перед ним не хватает запятой",
    ),
    (
        "here a comma is needed, not a semicolon",
        "здесь нужна запятая, а не точка с запятой",
    ),
    (
        "a comma is missing before this, or a quote inside a text is not written \\\"",
        "перед этим не хватает запятой, или кавычка внутри текста написана не как \\\"",
    ),
    (
        "after a value a comma or {} is needed, not {}",
        "после значения нужна запятая или {}, а стоит {}",
    ),
    (
        "this {} closes nothing; one is too many, or an opening one is missing",
        "это ничего не закрывает: {}; скобка лишняя, или не хватает открывающей",
    ),
    (
        "this comma is one too many: the document ends before it",
        "эта запятая лишняя: документ кончается перед ней",
    ),
    (
        "the document ends before this; nothing may follow it",
        "документ кончается перед этим; дальше ничего быть не может",
    ),
    (
        "here stands {}, but {} is needed to close {}",
        "здесь стоит {}, а нужно {}, чтобы закрыть {}",
    ),
    (
        "the file ends here, but a value is missing",
        "здесь файл кончается, но не хватает значения",
    ),
    (
        "the file ends here, but {} is never closed",
        "здесь файл кончается, но не закрыто: {}",
    ),
    ("what was opened", "то, что было открыто"),
    ("{} of line {}", "{} из строки {}"),
    (
        "here stands the quotation mark {}; names and texts need the plain double quotes \"",
        "здесь стоит кавычка {}; именам и текстам нужны простые двойные кавычки \"",
    ),
    (
        "a comment is not possible in this file; delete it",
        "примечания в этом файле невозможны; удалите его",
    ),
    (
        "a backslash has no place outside a text in quotes",
        "обратной косой черте не место вне текста в кавычках",
    ),
    (
        "here stands an invisible character (U+{}) outside quotes; delete it",
        "здесь вне кавычек стоит невидимый знак (U+{}); удалите его",
    ),
    ("the file is empty", "файл пуст"),
    (
        "more than {} lists and objects stand inside each other; no more are read",
        "друг в друге стоит больше списков и объектов, чем {}; глубже не читается",
    ),
    (
        "the name “{}” stands twice in this object; keep one of them",
        "имя «{}» стоит в этом объекте дважды; оставьте одно",
    ),
    (
        "this comma is one too many: nothing follows it",
        "эта запятая лишняя: за ней ничего нет",
    ),
    (
        "this comma is one too many: nothing stands between it and the one before",
        "эта запятая лишняя: между ней и предыдущей ничего нет",
    ),
    ("a double quote", "двойная кавычка"),
    ("U+{}", "U+{}"),
    ("“{}”", "«{}»"),
    (
        "the text in quotes is not closed on its line (a line break inside a text is written \\n)",
        "текст в кавычках не закрыт на своей строке (перевод строки внутри текста пишется \\n)",
    ),
    (
        "here stands a tab inside a text in quotes; write \\t or a space",
        "здесь внутри текста в кавычках стоит табуляция; напишите \\t или пробел",
    ),
    (
        "here stands an invisible control character (U+{}) inside a text in quotes; delete it",
        "здесь внутри текста в кавычках стоит невидимый управляющий знак (U+{}); удалите его",
    ),
    (
        "the text in quotes is never closed",
        "текст в кавычках так и не закрыт",
    ),
    (
        "the file ends after this backslash",
        "после этой обратной косой черты файл кончается",
    ),
    (
        "a backslash before {} means nothing here; a backslash itself is written \\\\",
        "обратная косая черта перед {} ничего не значит; сама она пишется \\\\",
    ),
    (
        "this \\u escape is one half of a pair whose other half is missing; write the character itself",
        "это обозначение \\u — половина пары, другой половины нет; напишите сам знак",
    ),
    (
        "after \\u four digits or letters a to f are needed; a backslash itself is written \\\\",
        "после \\u нужны четыре цифры или буквы от a до f; сама обратная косая черта пишется \\\\",
    ),
    (
        "after the minus sign a digit is missing",
        "после минуса не хватает цифры",
    ),
    (
        "a number may not start with an extra 0 (a date or a code needs quotes)",
        "число не может начинаться с лишнего 0 (дате или коду нужны кавычки)",
    ),
    (
        "after the point in this number a digit is missing",
        "после точки в этом числе не хватает цифры",
    ),
    (
        "after the e in this number its power of ten is missing",
        "после e в этом числе не хватает степени десяти",
    ),
    (
        "this starts like a number but goes on differently; a text or a date needs quotes",
        "это начинается как число, но продолжается иначе; тексту или дате нужны кавычки",
    ),
    ("this number is too large", "это число слишком велико"),
    (
        "a voice in short is who speaks and how: “speaker plain”, “speaker reported”, “speaker direct”, with the office before the last word",
        "голос кратко — это кто говорит и как: «speaker plain», «speaker reported», «speaker direct»; через кого — перед последним словом",
    ),
    (
        "“{}” is not a status; did you mean “{}”?",
        "«{}» — не статус; может быть, «{}»?",
    ),
    (
        "a claim in short is the status and the sentence, for example “held p1.2”; the status is missing",
        "утверждение кратко — это статус и фраза, например «held p1.2»; статуса нет",
    ),
    (
        "nobody is named who says this sentence: give the voice in this claim, for the passage, or in “defaults”",
        "не сказано, кто говорит эту фразу: назовите голос здесь, у абзаца или в «defaults»",
    ),
    (
        "the sentence is missing, for example “p1.2”",
        "не хватает фразы, например «p1.2»",
    ),
    (
        "“{}” names no sentence; a sentence is written “p1.2”, or “p1: some of its words”{}",
        "«{}» не называет фразу; фраза пишется «p1.2» или «p1: её слова»{}",
    ),
    (
        "these sentences have different voices, “{}” and “{}”; give the voice in this claim",
        "у этих фраз разные голоса, «{}» и «{}»; назовите голос здесь",
    ),
    (
        "written out in full, this file would be too large",
        "если выписать этот файл полностью, он будет слишком велик",
    ),
    (
        "“{}” does not stand in {} as a word of its own ({})",
        "«{}» не стоит отдельным словом в {} ({})",
    ),
    (
        "“{}” does not stand in the text as a word of its own ({})",
        "«{}» не стоит в тексте отдельным словом ({})",
    ),
    (
        "more than {} places would be marked by their words",
        "по словам было бы размечено больше мест, чем {}",
    ),
    (
        "no form of this name stands in the text; write its words instead of true, or leave “mentions” out",
        "ни одной формы этого имени в тексте нет; напишите слова вместо true или уберите «mentions»",
    ),
    (
        "in passage {} these words stand {} times in “{}”, but {} times in “{}”; say in which passages (“{}: …”), or write these mentions out",
        "в абзаце {0} этих слов на языке «{2}» — {1}, а на языке «{4}» — {3}; скажите, в каких абзацах («{5}: …»), или выпишите эти упоминания",
    ),
    (
        "write true where the translation lacks some texts",
        "напишите true, если в переводе есть не все тексты",
    ),
    (
        "here should stand an object { … } with a name for each basis",
        "здесь нужен объект { … } с именем для каждого основания",
    ),
    (
        "the name of a basis is small Latin letters, digits and hyphens, and none of: stated, derived, reference",
        "имя основания — строчные латинские буквы, цифры и дефисы, но не stated, derived или reference",
    ),
    (
        "here should stand an object { … } with what holds for the whole file",
        "здесь нужен объект { … } с тем, что верно для всего файла",
    ),
    (
        "here should stand an object { … }: the number of a sentence, and its voice",
        "здесь нужен объект { … }: номер фразы и её голос",
    ),
    (
        "“{}” is not the number of a sentence of this passage, which has {}",
        "«{}» — не номер фразы этого абзаца: фраз в нём {}",
    ),
    (
        "the sentences stand in the order of the text, each once",
        "фразы идут в порядке текста, каждая один раз",
    ),
    (
        "“as” names an entry of “{}” that has no “as” itself",
        "«as» называет запись из «{}», у которой самой нет «as»",
    ),
    (
        "a text in each language is needed, in this order: {}; here are {}",
        "нужен текст на каждом языке в таком порядке: {}; здесь их {}",
    ),
    (
        "give the forms by language, in this order: {}",
        "дайте формы по языкам в таком порядке: {}",
    ),
    (
        "“{}” is neither “stated” nor the name of a basis in “bases”{}",
        "«{}» — не «stated» и не имя основания из «bases»{}",
    ),
    (
        "say how it is known that it lies there: “{} stated”, or for the whole file in “defaults.within”",
        "скажите, откуда известно, что оно там: «{} stated», или для всего файла в «defaults.within»",
    ),
    (
        "a place in short is its id, and the name of a basis if the text does not say so",
        "место кратко — это его идентификатор и имя основания, если в тексте этого нет",
    ),
    (
        "a date in short is the date, and the name of a basis if the text does not say so",
        "дата кратко — это дата и имя основания, если в тексте этого нет",
    ),
    (
        "coordinates in short are [longitude, latitude], and their source for the whole file stands in “defaults.coordinates”",
        "координаты кратко — это [долгота, широта], а их источник для всего файла стоит в «defaults.coordinates»",
    ),
    ("there is no passage “{}”{}", "абзаца «{}» нет{}"),
    (
        "passage {} has {} sentences; say which is meant: {}",
        "в абзаце {} фраз — {}; скажите, какая имеется в виду: {}",
    ),
    (
        "passage {} has no such sentence; it has {}: {}",
        "такой фразы в абзаце {} нет; фраз в нём {}: {}",
    ),
    (
        "“{}” does not stand in passage {} ({})",
        "«{}» нет в абзаце {} ({})",
    ),
    (
        "“{}” stands in several sentences of passage {}; say which is meant: {}",
        "«{}» есть в нескольких фразах абзаца {}; скажите, в какой: {}",
    ),
    (
        "passage {} has {} sentences in “{}”, but {} in “{}”; give the words in each language instead",
        "в абзаце {0} фраз на языке «{2}» — {1}, а на языке «{4}» — {3}; дайте слова на каждом языке",
    ),
    (
        "the voice is “direct”, but nothing stands in quotation marks there ({})",
        "голос — «direct», но в кавычках там ничего нет ({})",
    ),
    (
        "in quotation marks there stand {} stretches of passage {} in “{}”, but {} in “{}”; give the words in each language instead",
        "в кавычках в абзаце {1} на языке «{2}» — {0}, а на языке «{4}» — {3}; дайте слова на каждом языке",
    ),
    (
        "several stretches stand in quotation marks there; say which is meant: {}",
        "в кавычках там несколько отрывков; скажите, какой имеется в виду: {}",
    ),
    (
        "give the words to be marked by language, in this order: {}",
        "дайте слова для разметки по языкам в таком порядке: {}",
    ),
    (
        "here should stand words of the text in quotes",
        "здесь нужны слова текста в кавычках",
    ),
];
