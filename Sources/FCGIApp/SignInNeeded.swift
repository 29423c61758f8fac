/// The page is for members, and nobody is signed in.
struct SignInNeeded: Error {}
