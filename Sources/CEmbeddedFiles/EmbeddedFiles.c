// Rules and schema inside the binary. A new file gets an array and an ENTRY below, in order of path;
// a test compares this list with the folders.

#include "EmbeddedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rules_en_cues[] = {
#embed "../../Rules/en/cues.rules" suffix(, 0)
};
static const unsigned char rules_en_demonyms[] = {
#embed "../../Rules/en/demonyms.tsv" suffix(, 0)
};
static const unsigned char rules_en_dates_calendar[] = {
#embed "../../Rules/en/dates-calendar.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_durations[] = {
#embed "../../Rules/en/dates-durations.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_holidays[] = {
#embed "../../Rules/en/dates-holidays.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_not[] = {
#embed "../../Rules/en/dates-not.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_ranges[] = {
#embed "../../Rules/en/dates-ranges.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_relative[] = {
#embed "../../Rules/en/dates-relative.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_times[] = {
#embed "../../Rules/en/dates-times.rules" suffix(, 0)
};
static const unsigned char rules_en_dates_years[] = {
#embed "../../Rules/en/dates-years.rules" suffix(, 0)
};
static const unsigned char rules_en_dates[] = {
#embed "../../Rules/en/dates.rules" suffix(, 0)
};
static const unsigned char rules_en_gazetteers[] = {
#embed "../../Rules/en/gazetteers.rules" suffix(, 0)
};
static const unsigned char rules_en_given_names[] = {
#embed "../../Rules/en/given-names.rules" suffix(, 0)
};
static const unsigned char rules_en_institution_words[] = {
#embed "../../Rules/en/institution-words.rules" suffix(, 0)
};
static const unsigned char rules_en_institutions_civil[] = {
#embed "../../Rules/en/institutions-civil.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_companies[] = {
#embed "../../Rules/en/institutions-companies.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_international[] = {
#embed "../../Rules/en/institutions-international.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_media[] = {
#embed "../../Rules/en/institutions-media.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_national[] = {
#embed "../../Rules/en/institutions-national.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_sports[] = {
#embed "../../Rules/en/institutions-sports.tsv" suffix(, 0)
};
static const unsigned char rules_en_instruments[] = {
#embed "../../Rules/en/instruments.tsv" suffix(, 0)
};
static const unsigned char rules_en_ordinary_words[] = {
#embed "../../Rules/en/ordinary-words.tsv" suffix(, 0)
};
static const unsigned char rules_en_person_names_more[] = {
#embed "../../Rules/en/person-names-more.tsv" suffix(, 0)
};
static const unsigned char rules_en_person_names[] = {
#embed "../../Rules/en/person-names.tsv" suffix(, 0)
};
static const unsigned char rules_en_places[] = {
#embed "../../Rules/en/places.tsv" suffix(, 0)
};
static const unsigned char rules_en_institutions_rules[] = {
#embed "../../Rules/en/institutions.rules" suffix(, 0)
};
static const unsigned char rules_en_instruments_rules[] = {
#embed "../../Rules/en/instruments.rules" suffix(, 0)
};
static const unsigned char rules_en_names_rules[] = {
#embed "../../Rules/en/names.rules" suffix(, 0)
};
static const unsigned char rules_en_persons_rules[] = {
#embed "../../Rules/en/persons.rules" suffix(, 0)
};
static const unsigned char rules_en_places_rules[] = {
#embed "../../Rules/en/places.rules" suffix(, 0)
};
static const unsigned char rules_en_quotations[] = {
#embed "../../Rules/en/quotations.rules" suffix(, 0)
};
static const unsigned char rules_en_sentences[] = {
#embed "../../Rules/en/sentences.rules" suffix(, 0)
};
static const unsigned char rules_en_titles[] = {
#embed "../../Rules/en/titles.rules" suffix(, 0)
};
static const unsigned char rules_heads[] = {
#embed "../../Rules/heads.tsv" suffix(, 0)
};
static const unsigned char rules_languages[] = {
#embed "../../Rules/languages.tsv" suffix(, 0)
};
static const unsigned char rules_months[] = {
#embed "../../Rules/months.tsv" suffix(, 0)
};
static const unsigned char rules_pages[] = {
#embed "../../Rules/pages.tsv" suffix(, 0)
};
static const unsigned char reporting_style[] = {
#embed "../Reporting/Page/report.css" suffix(, 0)
};
static const unsigned char reporting_base[] = {
#embed "../Reporting/Page/base.js" suffix(, 0)
};
static const unsigned char reporting_changes[] = {
#embed "../Reporting/Page/changes.js" suffix(, 0)
};
static const unsigned char reporting_collections[] = {
#embed "../Reporting/Page/collections.js" suffix(, 0)
};
static const unsigned char reporting_main[] = {
#embed "../Reporting/Page/main.js" suffix(, 0)
};
static const unsigned char reporting_statement[] = {
#embed "../Reporting/Page/statement.js" suffix(, 0)
};
static const unsigned char reporting_timeline[] = {
#embed "../Reporting/Page/timeline.js" suffix(, 0)
};
static const unsigned char schema_record_1[] = {
#embed "../../Schema/record-1.schema.json" suffix(, 0)
};

#define ENTRY(path, array) {path, array, sizeof(array) - 1}

static const rapporteur_embedded_file files[] = {
    ENTRY("Rules/en/cues.rules", rules_en_cues),
    ENTRY("Rules/en/demonyms.tsv", rules_en_demonyms),
    ENTRY("Rules/en/dates-calendar.rules", rules_en_dates_calendar),
    ENTRY("Rules/en/dates-durations.rules", rules_en_dates_durations),
    ENTRY("Rules/en/dates-holidays.rules", rules_en_dates_holidays),
    ENTRY("Rules/en/dates-not.rules", rules_en_dates_not),
    ENTRY("Rules/en/dates-ranges.rules", rules_en_dates_ranges),
    ENTRY("Rules/en/dates-relative.rules", rules_en_dates_relative),
    ENTRY("Rules/en/dates-times.rules", rules_en_dates_times),
    ENTRY("Rules/en/dates-years.rules", rules_en_dates_years),
    ENTRY("Rules/en/dates.rules", rules_en_dates),
    ENTRY("Rules/en/gazetteers.rules", rules_en_gazetteers),
    ENTRY("Rules/en/given-names.rules", rules_en_given_names),
    ENTRY("Rules/en/institution-words.rules", rules_en_institution_words),
    ENTRY("Rules/en/institutions-civil.tsv", rules_en_institutions_civil),
    ENTRY("Rules/en/institutions-companies.tsv", rules_en_institutions_companies),
    ENTRY("Rules/en/institutions-international.tsv", rules_en_institutions_international),
    ENTRY("Rules/en/institutions-media.tsv", rules_en_institutions_media),
    ENTRY("Rules/en/institutions-national.tsv", rules_en_institutions_national),
    ENTRY("Rules/en/institutions-sports.tsv", rules_en_institutions_sports),
    ENTRY("Rules/en/institutions.rules", rules_en_institutions_rules),
    ENTRY("Rules/en/instruments.rules", rules_en_instruments_rules),
    ENTRY("Rules/en/instruments.tsv", rules_en_instruments),
    ENTRY("Rules/en/names.rules", rules_en_names_rules),
    ENTRY("Rules/en/ordinary-words.tsv", rules_en_ordinary_words),
    ENTRY("Rules/en/person-names-more.tsv", rules_en_person_names_more),
    ENTRY("Rules/en/person-names.tsv", rules_en_person_names),
    ENTRY("Rules/en/persons.rules", rules_en_persons_rules),
    ENTRY("Rules/en/places.rules", rules_en_places_rules),
    ENTRY("Rules/en/places.tsv", rules_en_places),
    ENTRY("Rules/en/quotations.rules", rules_en_quotations),
    ENTRY("Rules/en/sentences.rules", rules_en_sentences),
    ENTRY("Rules/en/titles.rules", rules_en_titles),
    ENTRY("Rules/heads.tsv", rules_heads),
    ENTRY("Rules/languages.tsv", rules_languages),
    ENTRY("Rules/months.tsv", rules_months),
    ENTRY("Rules/pages.tsv", rules_pages),
    ENTRY("Schema/record-1.schema.json", schema_record_1),
    ENTRY("Sources/Reporting/Page/base.js", reporting_base),
    ENTRY("Sources/Reporting/Page/changes.js", reporting_changes),
    ENTRY("Sources/Reporting/Page/collections.js", reporting_collections),
    ENTRY("Sources/Reporting/Page/main.js", reporting_main),
    ENTRY("Sources/Reporting/Page/report.css", reporting_style),
    ENTRY("Sources/Reporting/Page/statement.js", reporting_statement),
    ENTRY("Sources/Reporting/Page/timeline.js", reporting_timeline),
};

size_t rapporteur_embedded_file_count(void) { return sizeof(files) / sizeof(files[0]); }

const rapporteur_embedded_file *rapporteur_embedded_file_at(size_t index) { return &files[index]; }
