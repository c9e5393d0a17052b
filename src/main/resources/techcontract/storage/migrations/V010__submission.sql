-- Reports that were handed in (上报). Nothing here is ever changed or deleted; handing in again adds an edition.
create sequence submission_seq start with 1 increment by 50;
create sequence submission_part_seq start with 1 increment by 50;

-- seal is the SHA-256 over the row itself and the hashes of all its parts.
create table submission (
    id bigint primary key,
    first_day date not null,
    last_day date not null,
    edition integer not null,
    reason varchar(2000) not null,
    submitted_by varchar(60) not null,
    submitted_at timestamp(6) with time zone not null,
    last_year_note varchar(200) not null,
    this_count bigint not null,
    this_amount numeric(18,2) not null,
    this_technology numeric(18,2) not null,
    last_count bigint not null,
    last_amount numeric(18,2) not null,
    last_technology numeric(18,2) not null,
    workbook_hash varchar(64) not null,
    seal varchar(64) not null,
    constraint uq_submission unique (first_day, last_day, edition)
);

-- The figures of every table, the contracts of both years a thousand at a time, and the files; base64, texts packed.
create table submission_part (
    id bigint primary key,
    submission_id bigint not null,
    kind varchar(20) not null,
    place integer not null,
    name varchar(200) not null,
    content_hash varchar(64) not null,
    content text not null,
    constraint uq_submission_part unique (submission_id, kind, place),
    constraint fk_submission_part_submission foreign key (submission_id) references submission (id)
);
