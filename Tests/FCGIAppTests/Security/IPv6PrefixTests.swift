import Testing

@testable import FCGIApp

@Suite struct IPv6PrefixTests {
  @Test(arguments: [
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::", "2001:db8:1:2::/64"),
    ("2001:DB8:0001:0002::9", "2001:db8:1:2::/64"), ("::1", "0:0:0:0::/64"),
    ("::", "0:0:0:0::/64"), ("fe80::1", "fe80:0:0:0::/64"), ("1::2:3:4:5:6:7", "1:0:2:3::/64"),
  ])
  func `the first half of an address is its network`(address: String, network: String) throws {
    #expect(try #require(IPv6Prefix(address)).description == network)
  }

  @Test(arguments: [
    "", "192.0.2.1", "2001:db8", "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", "12345::", "g::", "1:",
    "::ffff:192.0.2.1", "1:2:3:4:5:6:7::8:9", "+1::", "-1::",
  ])
  func `what is no such address has none`(address: String) {
    #expect(IPv6Prefix(address) == nil)
  }
}
