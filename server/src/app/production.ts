// Libraries look at this as they are loaded; GraphQL's checks every value for a second copy of itself
// otherwise, which is most of what reading a batch of reports costs.
process.env['NODE_ENV'] ??= 'production'
