import AllocatorCore
import MasterCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExplanationTests {
    private func query(_ items: (String, String)...) throws -> ExplanationQuery {
        try ExplanationQuery(items.map { (name: $0.0, value: $0.1) })
    }

    @Test func oneThingIsAskedAbout() throws {
        #expect(try query(("framework", "a")) == .framework("a"))
        #expect(try query(("jsonp", "f"), ("agent", "a")) == .agent("a"))
        #expect(try query(("role", "a/b")) == .role("a/b"))
    }

    @Test func whatIsWrongWithARequestIsSaid() {
        let usage = "Give one of 'framework', 'agent' and 'role', as in '/explain?framework=NAME'"
        let rows: [([(String, String)], String)] = [
            ([], "Nothing is asked about."),
            ([("jsonp", "f")], "Nothing is asked about."),
            ([("role", "a"), ("agent", "b")], "More than one thing is asked about: 'role', 'agent'."),
            ([("role", "a"), ("role", "b")], "More than one thing is asked about: 'role', 'role'."),
            ([("role", "")], "The parameter 'role' is empty."),
            ([("role", "a"), ("frameworks", "b")], "There is no parameter 'frameworks'."),
        ]
        for (items, sentence) in rows {
            let error = #expect(throws: OperatorError.self) {
                try ExplanationQuery(items.map { (name: $0.0, value: $0.1) })
            }
            #expect(error == OperatorError(status: 400, message: "\(sentence) \(usage)"))
        }
    }

    private func text(_ query: ExplanationQuery, of master: TestMaster) throws -> String {
        String(decoding: try master.machine.explanationBody(query, as: .text, now: master.now), as: UTF8.self)
    }

    private func expectRefusal(_ query: ExplanationQuery, of master: TestMaster, _ status: Int, _ message: String) {
        let error = #expect(throws: OperatorError.self) { try text(query, of: master) }
        #expect(error == OperatorError(status: status, message: message))
    }

    @Test func frameworksAndAgentsAreCalledByIDOrName() throws {
        var master = TestMaster()
        master.subscribe()
        master.register()
        for name in ["f", TestMaster.f0.value] {
            #expect(
                try text(.framework(name), of: master)
                    == "Framework f (\(TestMaster.f0)): this allocator does not explain itself.")
        }
        for name in ["a", TestMaster.s0.value] {
            #expect(
                try text(.agent(name), of: master)
                    == "Agent a (\(TestMaster.s0)): this allocator does not explain itself.")
        }
        #expect(try text(.role("x"), of: master) == "Role x: this allocator does not explain itself.")
        let json = try JSONTree(master.machine.explanationBody(.agent("a"), as: .json, now: master.now))
        #expect(json["agent"]?["name"]?.text == "a")
        #expect(json["standing"]?.text == "not-explained")
    }

    @Test func namesThatAreUnknownOrNotUniqueAreRefused() throws {
        var master = TestMaster()
        expectRefusal(.framework("f"), of: master, 404, "There is no framework whose id or name is 'f'")
        expectRefusal(.agent("a"), of: master, 404, "There is no agent whose id or hostname is 'a'")
        master.subscribe()
        master.subscribe(over: 2)
        master.register()
        master.register(over: 101)
        expectRefusal(
            .framework("f"), of: master, 400,
            "2 frameworks are called 'f': \(TestMaster.f0), \(TestMaster.f1). Ask with one of these ids")
        expectRefusal(
            .agent("a"), of: master, 400,
            "2 agents are on the host 'a': \(TestMaster.s0), \(TestMaster.s1). Ask with one of these ids")
        master.call(.teardown)
        expectRefusal(.framework(TestMaster.f0.value), of: master, 404, "The framework '\(TestMaster.f0)' has ended")
        #expect(try text(.framework("f"), of: master).hasPrefix("Framework f (\(TestMaster.f1)): "))
    }

    @Test func aRoleThatNoFrameworkHasIsUnknown() {
        var master = TestMaster()
        master.machine.allocator = HierarchicalAllocator()
        expectRefusal(
            .role("x"), of: master, 404, "There is no role 'x': no framework has it or a role below it")
    }
}
