import MesosIO
import Testing

@Suite struct SocketAddressTests {
    @Test(arguments: ["127.0.0.1:5050", "0.0.0.0:0", "[::1]:65535", "[::]:80", "unix:/run/mesos.sock"])
    func anAddressIsWrittenAsItIsRead(_ text: String) throws {
        #expect(try SocketAddress(text).description == text)
    }

    @Test func anAddressHasItsParts() throws {
        let four = try SocketAddress("127.0.0.1:5050")
        #expect(four.family == .ipv4)
        #expect(four.host == "127.0.0.1")
        #expect(four.port == 5_050)
        #expect(four.bytes == [127, 0, 0, 1])
        let six = try SocketAddress("[::1]:5051")
        #expect(six.family == .ipv6)
        #expect(six.host == "::1")
        #expect(six.bytes == [UInt8](repeating: 0, count: 15) + [1])
        #expect(try SocketAddress("unix:/a").bytes == [])
    }

    @Test(arguments: [
        ("127.0.0.1", "'127.0.0.1' has no port: write it as in '127.0.0.1:5050'"),
        ("127.0.0.1:", "'127.0.0.1:' has no port from 0 to 65535 behind its last colon"),
        ("127.0.0.1:65536", "'127.0.0.1:65536' has no port from 0 to 65535 behind its last colon"),
        ("127.0.0.1:+1", "'127.0.0.1:+1' has no port from 0 to 65535 behind its last colon"),
        ("::1:5050", "'::1:5050': write an address of version 6 as in '[::1]:5050'"),
        ("localhost:1", "'localhost:1' is not a numeric address with a port, as '127.0.0.1:5050' is"),
        ("1.2.3:1", "'1.2.3:1' is not a numeric address with a port, as '127.0.0.1:5050' is"),
        ("unix:", "'unix:' does not name a Unix socket: the path must have 1 to about 100 bytes"),
    ])
    func whatIsNoAddressIsNamed(_ text: String, _ message: String) {
        let error = #expect(throws: SocketAddressError.self) { try SocketAddress(text) }
        #expect(error?.description == message)
    }

    @Test func aPathHasALimit() {
        #expect(SocketAddress(path: "/" + String(repeating: "a", count: 90)) != nil)
        #expect(SocketAddress(path: "/" + String(repeating: "a", count: 200)) == nil)
        #expect(SocketAddress(path: "/a\0b") == nil)
    }
}
