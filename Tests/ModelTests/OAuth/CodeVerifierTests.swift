import Model
import Testing

struct CodeVerifierTests {
  /// RFC 7636, appendix B.
  @Test func `the standard's own example is accepted`() {
    #expect(CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") != nil)
    #expect(CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM") != nil)
  }

  @Test func `a verifier has 43 to 128 characters of those that need no escape`() {
    for count in [43, 128] { #expect(CodeVerifier(String(repeating: "~", count: count)) != nil) }
    for count in [0, 42, 129] { #expect(CodeVerifier(String(repeating: "a", count: count)) == nil) }
    for character in [" ", "+", "/", "=", "é", "\n"] {
      #expect(CodeVerifier(String(repeating: "a", count: 50) + character) == nil)
    }
  }

  @Test func `a challenge has exactly the form of a digest`() {
    for text in ["", String(repeating: "a", count: 42), String(repeating: "a", count: 44)] {
      #expect(CodeChallenge(text) == nil)
    }
    for character in ["=", "+", "/", ".", "~"] {
      #expect(CodeChallenge(String(repeating: "a", count: 42) + character) == nil)
    }
  }
}
