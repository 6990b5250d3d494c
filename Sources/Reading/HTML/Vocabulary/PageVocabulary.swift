/// Words in class names, ids and roles, and what they tell: data, apart from the code that reads it.
///
/// A name is cut at hyphens, underscores and capitals; `a b` stands for two words in a row, `=a` for a class
/// that has no other word.
enum PageVocabulary {
  static let names: [(signal: Signal, words: String)] = [
    (
      .body,
      """
      articlebody|article body|article content|articlecontent|article text|articletext|
      article main content|entry content|entrycontent|entry body|post content|postcontent|post body|
      postbody|post text|post entry|story body|storybody|story content|storycontent|story text|storytext|
      story body text|news body|news content|newsbody|news text|newstext|news article body|newscontent|
      body content|body copy|bodycopy|body text|bodytext|content body|contentbody|article copy|
      article detail content|article fulltext|article maincontent|main content body|td post content|
      field body|field name body|text formatted|single content|blog content|blog body|press release body|
      press release content|release body|statement body|statement content|rich text|richtext|wysiwyg|
      text content|page content body|articleparagraph|article page content|article inner content|
      artikel text|artikel body|artikel content|artikeltext|article rich text|content article|
      news detail content|detail content|detail text|detail body|cuerpo noticia|texto noticia|
      texte article|contenu article|corps article|single post content|post inner|story full|article full|
      e content|available content|pf content|main text|maintext|article wrap content|the content|
      thecontent|content text|rte|art text|article section content|article contents|caas body|
      paywall article|article body content|article body text|article wysiwyg|node content|content node|
      content core|contenido noticia
      """
    ),
    (
      .article,
      """
      article|post|story|entry|hentry|content|main|text|body|blog|news|statement|release|artikel|noticia|
      meldung|single|primary|maincontent|page
      """
    ),
    (
      .navigation,
      """
      nav|navi|navbar|navigation|menu|menus|breadcrumb|breadcrumbs|crumb|crumbs|pagination|pager|paging|
      skip link|skiplink|skip links|toc|table of contents|sitemap|submenu|megamenu|topbar|top bar|
      offcanvas|off canvas|burger|hamburger|pagenav|subnav|mainnav|jump links|jumplinks|post navigation|
      nav links|next post|previous post|prev next|prevnext|language switcher|lang switcher|searchform|
      search form|search box|searchbox|brotkrumen|in page nav|on this page
      """
    ),
    (
      .footer,
      """
      footer|site footer|page footer|colophon|copyright|imprint|bottom bar|foot
      """
    ),
    (
      .sidebar,
      """
      sidebar|side bar|sidebars|rail|right rail|rightrail|left rail|=widget|=widgets|widget area|footer widget|=secondary|right col|
      rightcol|right column|left column|aside|sidecol|side column|side column
      """
    ),
    (
      .sharing,
      """
      share|shares|sharing|sharebar|share bar|sharer|share buttons|share tools|share links|sharethis|
      shareaholic|addthis|addtoany|a2a|sharedaddy|social|socials|socialmedia|social media|social links|
      social share|social bar|socialshare|social icons|sociallinks|social buttons|jp post flair|heateor|
      ssba|sassy|shariff|article tools|post tools|toolbar|tool bar|tools|print link|print button|
      printfriendly|email link|follow us|followus|bookmark|bookmarks|reactions|like button|likes|rating|
      ratings|votes|feedback|teilen|partage|compartir|article actions|post actions|action bar|actions|
      jetpack likes|sd block|sharrre|whatsapp|google news|preferred source|googlenews
      """
    ),
    (
      .related,
      """
      related|relateds|related content|related articles|related posts|relatedposts|relatedarticles|
      relatedstories|related stories|related links|relatedlinks|related news|recommended|recommendation|
      recommendations|recommends|readmore|read more|read also|readalso|more stories|more news|more from|
      morefrom|more on|more articles|also read|see also|alsoread|you may|you might|yarpp|crp related|
      trending|popular|most read|mostread|most popular|mostpopular|latest news|latestnews|latest posts|
      recent posts|recentposts|recent|top stories|topstories|outbrain|taboola|zergnet|mgid|revcontent|
      onward|onwards|jp relatedposts|teasers|teaserlist|teaser list|read next|readnext|next article|
      nextarticle|up next|upnext|whats next|further reading|suggested|suggestions|similar|inline related|
      in article related|promo teaser|linkbox|link box|read too|lire aussi|lea tambien|mehr zum thema|
      siehe auch|morelinks|more like this|infinite scroll|recirc|recirculation|recirc|article list|
      articlelist|post list|news list|story list|headline list|latest|newsfeed|related box|relacionadas|
      relacionados|relacionada|noticias relacionadas|related topics|embedded article|content card|
      story card|teaser item|teaser box|teaserbox|linked articles
      """
    ),
    (
      .comments,
      """
      comments|comment|commentlist|comment list|commentform|comment form|comment area|comments area|
      comments section|respond|disqus|disqus thread|discussion|reader comments|livefyre|coral|fb comments|
      kommentare|kommentar|comentarios|commentaires|replies|reply|talk|userreviews|comment respond|
      post comments|viafoura|openweb|spot im|spotim|hyvor
      """
    ),
    (
      .promotion,
      """
      ad|ads|adv|advert|adverts|advertisement|advertisements|advertising|adslot|ad slot|adsense|
      adsbygoogle|adunit|ad unit|adbox|ad container|ad wrapper|adwrapper|dfp|gpt|googletag|sponsor|
      sponsored|sponsors|sponsorship|partner content|promo|promos|promobox|promotion|promotions|promoted|
      banner|banners|newsletter|newsletters|newsletter signup|subscribe|subscription|subscriptions|signup|
      sign up|sign in|signin|paywall message|paywall prompt|paywall overlay|piano|regwall|register|
      registration|donate|donation|donations|cta|call to action|calltoaction|app promo|download app|
      membership|mailchimp|mc4wp|mailing list|mailinglist|email signup|email capture|=abo|abonnement|
      werbung|anzeige|anzeigen|publicidad|publicite|publicité|=pub|reklam|reklama|annonce|=ann|mpu|
      leaderboard|skyscraper|billboard|affiliate|affiliates|buy now|shop|product box|merch|coupon|offers|
      offer|upsell|house ad|support us|optin|opt in|hubspot|hs form|inline newsletter|inlinead|inline ad|
      teads
      """
    ),
    (
      .consent,
      """
      cookie|cookies|cookiebar|cookie bar|cookie banner|cookie notice|cookieconsent|consent|gdpr|privacy|
      onetrust|didomi|cmp|cmplz|truste|trustarc|usercentrics|popup|pop up|modal|overlay|lightbox|dialog|
      interstitial|tooltip|toast|dropdown|disclaimer cookie|age gate|drawer|eu cookie
      """
    ),
    (
      .caption,
      """
      caption|captions|wp caption|wp caption text|image caption|imagecaption|img caption|figcaption|
      figure caption|photo caption|photocaption|media caption|mediacaption|credit|credits|photo credit|
      photocredit|image credit|imagecredit|photo by|photographer|bildunterschrift|bildtext|legende|legend|
      pie foto|piefoto|cutline|img desc|image description|image copyright|bildquelle|bildnachweis|
      img credit|picture credit|slide caption
      """
    ),
    (
      .byline,
      """
      byline|bylines|author|authors|author name|authorname|author info|author meta|writer|writers|autor|
      autore|auteur|autoren|contributor|contributors|posted by|post author|article author|vcard|verfasser|
      skribent|reporter|journalist|entry meta|post meta|postmeta|entrymeta|article meta|articlemeta|meta|
      metadata|meta data|post info|postinfo|article info|articleinfo|story meta|attribution|by author|
      news info|info bar|readtime|read time|reading time|readingtime|lesezeit
      """
    ),
    (
      .dateline,
      """
      date|dates|datetime|time|timestamp|published|publish date|pubdate|publishdate|published date|
      post date|postdate|posted on|entry date|datum|fecha|dateline|article date|news date|update time|
      updated|last updated|lastupdated|modified|date published|pub date|publication date|publicationdate|
      created|submitted
      """
    ),
    (
      .keywords,
      """
      tags|tag|taglist|tag list|tag links|tagcloud|tag cloud|post tags|posttags|article tags|entry tags|
      keywords|keyword|topics|topic|topic list|categories|category|cat links|catlinks|post categories|
      labels|kicker|eyebrow|tagged|themen|schlagworte|etiquetas|mots cles|hashtags|overline|rubric|rubrik|
      dachzeile|pretitle
      """
    ),
    (
      .media,
      """
      player|video player|videoplayer|video js|jwplayer|brightcove|slideshow|carousel|swiper|slick|slider|
      gallery|galerie|photo gallery|image gallery|photogallery|fotogalerie|podcast player|audio player|
      audioplayer|plyr|media player|video playlist|playlist|livestream|ticker|marquee|stock ticker|weather|
      poll|quiz|survey|crossword|text to speech|listen|trinity|beyondwords|readspeaker|vorlesen|speechify|
      video container|inline video|iframe container
      """
    ),
    (
      .hidden,
      """
      =hidden|=hide|=invisible|=noprint|=noscript|=skip|=hideme|visually hidden|visuallyhidden|sr only|
      sronly|screen reader|screen reader text|screenreader|screenreader text|screen reader only|d none|
      element invisible|element hidden|is hidden|u hidden|offscreen|print only|printonly|for print|
      print header|assistive text|clip text|show for sr|a11y hidden|skip ad|skipad|js hidden|hidden xs
      """
    ),
    (
      .headline,
      """
      headline|article title|articletitle|entry title|entrytitle|post title|posttitle|page title|pagetitle|
      story title|storytitle|news title|newstitle|article headline|main title|maintitle|story headline|
      article heading|=title|single title|titulo|titulo noticia|titre
      """
    ),
    (
      .lead,
      """
      lead|lede|standfirst|deck|dek|subtitle|sub title|subheadline|sub headline|subhead|intro|introduction|
      summary|abstract|excerpt|description|article lead|article intro|article summary|vorspann|
      teaser text lead|chapo|chapeau|entradilla|bajada|copete|sapo|ingress|anrisstext|article standfirst|
      article description|strapline|preamble|article lede|sottotitolo|sommario|einleitung
      """
    ),
    (
      .header,
      """
      header|masthead|site header|page header|hero|article header|entry header|post header|story header|
      article head|head|topper
      """
    ),
    (
      .box,
      """
      box|infobox|info box|factbox|fact box|facts|callout|call out|sidebar box|inset|inline box|panel|card|
      cards|infocard|module|block|plugin|embed|embedded|aside box|accordion|collapse|highlight|highlights|
      key points|keypoints|takeaways|key takeaways
      """
    ),
    (.list, "list|listing|listings|grid|feed|archive|items|results|search results"),
    (
      .biography,
      """
      biography|bio|author bio|authorbio|author box|authorbox|about author|abouttheauthor|about the author|
      author card|author description|author profile|author details|author block|author section|saboxplugin|
      author bottom|about authors|author footer|authors bio|contributor bio|molongui|profile card|
      guest author
      """
    ),
    (.quote, "blockquote|quote|pullquote|pull quote|quotation|zitat|citation text"),
    (
      .figure,
      """
      figure|figures|image|images|img|photo|photos|picture|pictures|foto|fotos|bild|bilder|media|
      mediaembed|thumbnail|thumb|thumbnails|wp block image|image block|image wrapper|image container|
      featured image|post thumbnail|infographic|graphic|datawrapper|flourish|illustration|avatar
      """
    ),
    (.footnotes, "footnote|footnotes|endnotes|references|reflist"),
    (
      .neutral,
      """
      elementor widget|wp block media text|media body|media content|media left|media right|card body|
      card text|panel body|panel content|panel pane|rich text|header style|image text|text image|
      text media|text with image|media text|sidebar layout|layout sidebar|content sidebar|
      theia sticky sidebar|col aside|widget wrap|widget container|block widget
      """
    ),
    (.teaser, "teaser|teaser text|teasertext|article teaser|news teaser"),
    (
      .updated,
      """
      updated|modified|last updated|update|lastupdated|dateupdated|date updated|date modified|datemodified|
      update date|aktualisiert
      """
    ),
  ]

  /// Words that take a signal away again: `has-sidebar`, `no-comments`, `with-share`.
  static let modifiers = "has|no|with|without|is|not|hasno|nosidebar|js"
}
