import MasterCore
import MesosWire
import Testing

@Suite struct MasterRedirectTests {
    private let leader = MasterInfo(id: "m", ip: 0, port: 5050, hostname: "leader")

    @Test(arguments: [
        ("/redirect", "/redirect", MasterRedirect.to("//leader:5050")),
        ("/master/redirect", "/master/redirect?a=b", .to("//leader:5050")),
        ("/redirect/", "/redirect/", .notFound), ("/master/redirect/state", "/master/redirect/state", .notFound),
        ("/state", "/state?jsonp=f", .to("//leader:5050/state?jsonp=f")),
    ])
    func leadsToTheLeader(_ path: String, _ target: String, _ answer: MasterRedirect) {
        #expect(MasterRedirect(path: path, target: target, leader: leader) == answer)
    }

    @Test func leadsNowhereWithoutALeader() {
        #expect(MasterRedirect(path: "/redirect", target: "/redirect", leader: nil) == .noLeader)
    }
}
