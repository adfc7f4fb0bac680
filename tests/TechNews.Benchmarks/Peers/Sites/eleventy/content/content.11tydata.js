export default {
  layout: "article.njk",
  permalink: (data) => `/${data.section}/${data.page.fileSlug}/`,
};
