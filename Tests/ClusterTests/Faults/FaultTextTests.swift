import MesosBase
import MesosSimulation
import Testing

/// Faults and their schedules are one line of text that reads back.
@Suite struct FaultTextTests {
    @Test(arguments: [
        "crash master", "crash agent#7 restart 5secs", "crash master events 120 restart 1mins",
        "crash framework:f1 effects 3", "restart agents", "stop agents#0..<100 restart 2secs",
        "partition agents#0..<100 both for 90secs", "partition master toMaster", "heal master+agents", "heal nobody",
        "slow agents by uniform(1ms,5ms) for 10secs", "throttle agent:a1 each 20ms", "break frameworks",
        "drop agents 1/100 for 1mins", "duplicate frameworks 1/7", "delay agents 1/3 by constant(2secs) for 30secs",
        "clock agent#1 ahead -2hrs", "fillDisk master for 10secs", "failDisk master",
        "slowDisk master by exponential(1secs,30secs)", "containers agents hangs 1/9 for 10mins",
        "outOfMemory agents", "gone agent#2", "crash executor:c1@a1+executors",
    ])
    func aFaultReadsBack(_ text: String) throws {
        let fault = try Fault(parsing: text)
        #expect(fault.description == text)
    }

    @Test func aFaultIsWhatItsTextSays() throws {
        #expect(
            try Fault(parsing: "crash agent#7 effects 2 restart 5secs")
                == .crash(.agent(7), at: .afterEffects(2), restartAfter: .seconds(5)))
        #expect(
            try Fault(parsing: "partition agents#0..<3 fromMaster for 90secs")
                == .partition(.agents(0..<3), direction: .fromMaster, for: .seconds(90)))
        #expect(
            try Fault(parsing: "containers agent:a1 outOfMemory 1/4")
                == .containers(.agent("a1"), .outOfMemory, oneIn: 4))
    }

    @Test func anyNameCanBeWritten() throws {
        let fault = Fault.heal(.agent("rack 1; 50% + ü@x") + .executor("e@1", agent: "a b"))
        #expect(fault.description == "heal agent:rack%201%3B%2050%25%20%2B%20%C3%BC%40x+executor:e%401@a%20b")
        #expect(try Fault(parsing: fault.description) == fault)
    }

    @Test(arguments: [
        ("explode master", "'explode' is not a fault; use crash, restart, stop"),
        ("crash", "'crash' lacks nodes, such as agent#7"),
        ("crash moon", "'moon' names no nodes, as master, agents"),
        ("crash master sideways", "'crash master sideways' goes on with 'sideways', which means nothing there"),
        ("drop agents", "'drop agents' lacks how many it strikes, as in '1/100'"),
        ("drop agents 1/0", "'1/0' does not say how many it strikes, as 1/100 does"),
        ("slow agents by soon", "'soon' is not a latency, as constant(2secs)"),
        ("slow agents by uniform(5ms,1ms)", "'uniform(5ms,1ms)' begins with the longer duration"),
        ("clock master", "'clock master' lacks a duration, as in 'ahead 5secs'"),
        ("containers agents melts 1/2", "'melts' is nothing that can be wrong with a container"),
        ("heal agent:50%", "'50%' has a % that is not followed by two hexadecimal digits"),
    ])
    func whatCannotBeReadIsNamed(_ text: String, _ problem: String) {
        #expect {
            try Fault(parsing: text)
        } throws: { error in
            "\(error)".hasPrefix(problem)
        }
    }

    @Test func aScheduleIsOneLineThatReadsBack() throws {
        let schedule: FaultSchedule = [
            (.seconds(10), .crash(.leadingMaster, restartAfter: .seconds(5))),
            (.milliseconds(20_500), .partition(.agents(0..<3), for: .seconds(90))),
            (.seconds(120), .heal(.everything)),
        ]
        #expect(
            schedule.description
                == "10secs crash master restart 5secs; 20500ms partition agents#0..<3 both for 90secs; "
                + "2mins heal master+agents+frameworks+executors")
        #expect(try FaultSchedule(parsing: schedule.description) == schedule)
        #expect(try FaultSchedule(parsing: "") == [])
        #expect(schedule.end == .seconds(120))
        #expect(schedule.removing(0..<2).description == "2mins heal master+agents+frameworks+executors")
    }
}
