/// Names of `meta` elements and what they give, in the order of trust.
enum MetaVocabulary {
  enum Field: Hashable {
    case title, site, published, modified, author, url, language, publisher, description
  }

  static let names: [(field: Field, names: String)] = [
    (
      .title,
      """
      og:title twitter:title dc.title dcterms.title citation_title parsely-title sailthru.title headline
      title eprints.title article.title rnews:headline
      """
    ),
    (
      .site,
      """
      og:site_name application-name dc.publisher dcterms.publisher apple-mobile-web-app-title
      al:android:app_name citation_journal_title
      """
    ),
    (
      .published,
      """
      article:published_time article:published og:published_time og:article:published_time datepublished
      rnews:datepublished dc.date.issued dcterms.issued dc.issued parsely-pub-date sailthru.date
      citation_publication_date citation_date citation_online_date pubdate publishdate publish-date
      publish_date publication_date publicationdate date-published date_published date.published
      publisheddate published_time article.published published article_date_original
      originalpublicationdate cxenseparse:recs:publishtime bt:pubdate shareaholic:article_published_time
      ptime pdate dc.date dcterms.date dcterms.created dc.date.created dc.created article.created
      datecreated dc:date prism.publicationdate article:created_time article_publish_date og:pubdate
      vr:published_time weibo:article:create_at gentime date dcterms.available publish_time published_at
      pub_date created eprints.date dc.date.x-metadatadissemination timestamp displaydate release_date
      article:publication_date
      """
    ),
    (
      .modified,
      """
      article:modified_time og:updated_time lastmod last-modified modified dcterms.modified
      dc.date.modified datemodified updated_time revised date.modified dc.modified
      """
    ),
    (
      .author,
      """
      author article:author dc.creator dcterms.creator dc.author parsely-author sailthru.author byl
      citation_author creator rnews:author authors article.author shareaholic:article_author_name
      twitter:data1 dc:creator article_author og:author cxenseparse:author book:author author-name
      """
    ),
    (.url, "og:url twitter:url parsely-link"),
    (.language, "og:locale dc.language dcterms.language content-language language citation_language"),
    (.description, "og:description description twitter:description dc.description"),
    (.publisher, "publisher citation_publisher copyright-holder"),
  ]

  static let table: ByteTable<(field: Field, rank: Int)> = {
    var table = ByteTable<(field: Field, rank: Int)>(minimumCapacity: 256)
    for (field, names) in names {
      for (rank, name) in names.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
        table.insert(Array(name.utf8), (field, rank))
      }
    }
    return table
  }()

  /// Names of libraries' meta elements, which give an author as "Alder, Jo".
  static let invertingNames: Set<String> = [
    "citation_author", "dc.creator", "dcterms.creator", "dc:creator", "eprints.creators_name",
  ]

  /// What `@type`, without its vocabulary's address, names a statement.
  static let statementTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "Report", "LiveBlogPosting", "PressRelease", "TechArticle", "ScholarlyArticle",
    "AdvertiserContentArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "SocialMediaPosting",
    "SatiricalArticle",
    "MedicalScholarlyArticle", "SpecialAnnouncement", "DiscussionForumPosting", "Review", "Recipe",
    "BlogPost",
    "CreativeWork", "GovernmentService", "Legislation", "VideoObject", "PodcastEpisode",
  ]

  static let pageTypes: Set<String> = [
    "WebPage", "ItemPage", "AboutPage", "ProfilePage", "CollectionPage", "Event",
  ]
}
