import Testing

@Suite struct MachineWordTests {
    @Test(arguments: [
        "var tasks: Dictionary<Int, Int>", "let seen: Set<Int> = []", "let seen = Set(list)", "var hasher = Hasher()",
        "let order = key.hashValue", "var tasks: [TaskID: V1.TaskInfo] = empty", "func f(_ a: [String: [Int: Bool]?])",
        "let now = Date()", "let now = Date.now", "let now = ContinuousClock().instant",
        "let clock: SuspendingClock", "f(at: .now)", "let now = clock.now", "let a = Instant.now",
        "let a = Int.random(in: 0..<3)", "let a: Int = .random(in: 0..<3)", "list.randomElement()",
        "list.shuffled()", "SystemRandomNumberGenerator()", "UUID()", "print(1)", "debugPrint(1)",
        "Task { f() }", "Task.detached { }", "Task.sleep(for: delay)", "Task(priority: nil) { }",
    ])
    func areRefusedInEveryCoreRoom(_ code: String) {
        for room in ["MasterCore", "FrameworkCore"] {
            let findings = checkMachineWords(SourceFile("Sources/\(room)/A/A.swift", "\n\(code)"))
            #expect(!findings.isEmpty)
            #expect(findings.allSatisfy { $0.line == 2 })
            #expect(checkMachineWords(SourceFile("Sources/MesosNodes/A/A.swift", code)) == [])
        }
    }

    @Test(arguments: ["func f() async {}", "await f()", "actor A {}", "try Task.checkCancellation()"])
    func areRefusedInMachinesOnly(_ code: String) {
        for room in ["MasterCore", "AgentCore", "AllocatorCore"] {
            #expect(checkMachineWords(SourceFile("Sources/\(room)/A/A.swift", code)).count == 1)
        }
        #expect(checkMachineWords(SourceFile("Sources/FrameworkCore/A/A.swift", code)) == [])
    }

    @Test(arguments: [
        "let now = turn.now", "let id = turn.uuid()", "let wait = turn.random(below: limit)",
        "let map: SortedMap<String, [Int]> = [\"a\": [1]]", "let map: SortedMap<Int, Int> = [:]",
        "let map: SortedMap<Kind, Kind> = [.first: .second]", "let map = [key: value]", "let list: [V1.TaskID] = []",
        "let t: V1.Task = V1.Task(name: a)", "case date(Timestamp)", "struct ResourceSet<T> {}", "func printable() {}",
        "// Set<Int>, await, Date()", "let text = \"print(Date())\"", "let task = TaskInfo()",
        "func hash(into hasher: inout Hasher) {}", "let value = isOn ? [A.b] : [C.d]", "list.shuffle(using: &seeded)",
    ])
    func leaveTheRestAlone(_ code: String) {
        #expect(checkMachineWords(SourceFile("Sources/MasterCore/A/A.swift", code)) == [])
    }
}
