import { graphql } from './graphql.ts'

const AreaPath = graphql(`
  fragment AreaPath on Area @_unmask {
    __typename
    code
    name
    level
    parent {
      name
      level
      parent {
        name
        level
        parent {
          name
          level
        }
      }
    }
  }
`)

const ScreenRow = graphql(
  `
    fragment ScreenRow on Screen @_unmask {
      id
      name
      pairedAt
      pairedBy
      lastSeenAt
      area {
        ...AreaPath
      }
    }
  `,
  [AreaPath],
)

/** Paired televisions, a page at a time. */
export const ScreensQuery = graphql(
  `
    query Screens($after: String) {
      screens(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ScreenRow
          }
        }
      }
    }
  `,
  [ScreenRow],
)

/** Approves the television that shows this code. */
export const ApproveScreenMutation = graphql(
  `
    mutation ApproveScreen($input: ApproveScreenInput!) {
      outcome: approveScreen(input: $input) {
        __typename
        ... on ScreenSuccess {
          screen {
            ...ScreenRow
          }
        }
        ... on Problem {
          code
          message
          path
        }
      }
    }
  `,
  [ScreenRow],
)

/** Ends what a television may show. */
export const RevokeScreenMutation = graphql(`
  mutation RevokeScreen($id: ID!) {
    outcome: revokeScreen(id: $id) {
      __typename
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

const UserRow = graphql(
  `
    fragment UserRow on User @_unmask {
      name
      role
      version
      addedAt
      addedBy
      area {
        ...AreaPath
      }
    }
  `,
  [AreaPath],
)

/** Who may sign in, a page at a time. */
export const UsersQuery = graphql(
  `
    query Users($after: String) {
      users(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...UserRow
          }
        }
      }
    }
  `,
  [UserRow],
)

/** Adds somebody; the password that the hub made up is told this one time. */
export const AddUserMutation = graphql(
  `
    mutation AddUser($input: AddUserInput!) {
      outcome: addUser(input: $input) {
        __typename
        ... on UserSuccess {
          password
          user {
            ...UserRow
          }
        }
        ... on Problem {
          code
          message
          path
        }
      }
    }
  `,
  [UserRow],
)

/** Changes somebody's role and area. */
export const ChangeUserMutation = graphql(
  `
    mutation ChangeUser($input: ChangeUserInput!) {
      outcome: changeUser(input: $input) {
        __typename
        ... on UserSuccess {
          user {
            ...UserRow
          }
        }
        ... on Problem {
          code
          message
          path
        }
      }
    }
  `,
  [UserRow],
)

/** Removes somebody; their sessions end. */
export const RemoveUserMutation = graphql(`
  mutation RemoveUser($name: String!, $version: Int) {
    outcome: removeUser(name: $name, version: $version) {
      __typename
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

/** Gives somebody a new password, told this one time; their sessions end. */
export const ResetPasswordMutation = graphql(`
  mutation ResetPassword($name: String!) {
    outcome: resetPassword(input: { name: $name }) {
      __typename
      ... on UserSuccess {
        password
      }
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

const TokenRow = graphql(
  `
    fragment TokenRow on MachineToken @_unmask {
      id
      name
      role
      issuedAt
      issuedBy
      expiresAt
      lastSeenAt
      area {
        ...AreaPath
      }
    }
  `,
  [AreaPath],
)

/** Machines' tokens, a page at a time; never the tokens themselves. */
export const TokensQuery = graphql(
  `
    query Tokens($after: String) {
      tokens(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...TokenRow
          }
        }
      }
    }
  `,
  [TokenRow],
)

/** Issues a machine's token, told this one time. */
export const IssueTokenMutation = graphql(`
  mutation IssueToken($input: IssueTokenInput!) {
    outcome: issueToken(input: $input) {
      __typename
      ... on MachineTokenSuccess {
        token
      }
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)

/** Ends a machine's token. */
export const RevokeTokenMutation = graphql(`
  mutation RevokeToken($id: ID!) {
    outcome: revokeToken(id: $id) {
      __typename
      ... on Problem {
        code
        message
        path
      }
    }
  }
`)
