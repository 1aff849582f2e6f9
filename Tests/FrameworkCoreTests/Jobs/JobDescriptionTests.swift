import FrameworkCore
import MesosResources
import MesosWire
import Testing

@Suite struct JobDescriptionTests {
    /// A component of one's own.
    private struct Small: JobComponent {
        let parts = CPUs(0.1).parts + Memory(.mebibytes(32)).parts
    }

    private func job(_ name: String = "job", instances: Int = 1, @JobBuilder _ lines: () -> [JobPart]) -> Job {
        Job(name, instances: instances, lines)
    }

    @Test func readsAllComponents() throws {
        let job = Job("web", instances: 3) {
            CPUs(0.5)
            Memory(.gibibytes(1))
            Disk(.mebibytes(64))
            GPUs(2)
            Ports(2)
            Command("/bin/server", "--port", "$PORT0")
            EnvironmentVariables(["B": "2", "A": "1"])
            Variable("C", "3")
            User("nobody")
        }
        let template = try JobTemplate(job)
        #expect(template.needs == ResourceNeeds(cpus: 0.5, memory: 1_024, disk: 64, gpus: 2, ports: 2))
        let task = template.task("web-1")
        let variables = ["MESOS_TASK_ID": "web-1", "B": "2", "A": "1", "C": "3"] as KeyValuePairs
        let command = CommandInfo(
            environment: V1.Environment(
                variables: variables.map { V1.Environment.Variable(name: $0.key, value: $0.value) }),
            value: "/bin/server", user: "nobody", shell: false, arguments: ["/bin/server", "--port", "$PORT0"])
        #expect(task == TaskInfo(name: "web", taskID: "web-1", agentID: "", command: command))
    }

    @Test func readsAnExecutor() throws {
        let template = try JobTemplate(
            Job("thumbs") {
                Small()
                InExecutor("resize", data: [1, 2])
            })
        let executor = ExecutorInfo(
            executorID: "resize", command: CommandInfo(value: "resize", shell: false), name: "resize", type: .custom)
        #expect(
            template.task("thumbs-1")
                == TaskInfo(name: "thumbs", taskID: "thumbs-1", agentID: "", executor: executor, data: [1, 2]))
    }

    @Test func environmentFromADictionaryIsOrderedByName() {
        let variables = ["b": "2", "a": "1", "c": "3"]
        #expect(
            EnvironmentVariables(sorting: variables).parts
                == EnvironmentVariables(["a": "1", "b": "2", "c": "3"]).parts)
    }

    @Test(arguments: [true, false]) func ifForAndSwitchWork(_ isBig: Bool) throws {
        let job = Job("job") {
            if isBig {
                CPUs(4)
            } else {
                CPUs(1)
            }
            switch isBig {
            case true: Memory(.gibibytes(4))
            case false: Memory(.gibibytes(1))
            }
            for number in 1...2 { Variable("V\(number)", "\(number)") }
            if isBig { Disk(.gibibytes(1)) }
            Shell("true")
        }
        let needs =
            isBig
            ? ResourceNeeds(cpus: 4, memory: 4_096, disk: 1_024) : ResourceNeeds(cpus: 1, memory: 1_024)
        let template = try JobTemplate(job)
        #expect(template.needs == needs)
        #expect(template.task("t").command?.environment?.variables.map(\.name) == ["MESOS_TASK_ID", "V1", "V2"])
    }

    @Test func mistakesAreSentences() {
        let table: [(Job, String)] = [
            (
                job("a/b") { Shell("true") },
                "the job's name 'a/b' cannot name tasks ('a/b' contains invalid characters): use letters, digits, "
                    + "'-', '_' and '.'"
            ),
            (job(instances: 0) { Shell("true") }, "job 'job' has 0 instances: there must be at least one"),
            (
                job { Small() },
                "job 'job' does not say what to run: add Shell(\"…\"), Command(\"…\", […]) or InExecutor(\"…\")"
            ),
            (
                job {
                    Small()
                    Shell("true")
                    Command("true")
                },
                "job 'job' says more than once what to run (Shell, Command): keep one of them"
            ),
            (
                job {
                    Memory(.mebibytes(1))
                    Shell("true")
                },
                "job 'job' has no CPUs: add CPUs(0.1)"
            ),
            (
                job {
                    CPUs(1)
                    Shell("true")
                },
                "job 'job' has no Memory: add Memory(.mebibytes(32))"
            ),
            (
                job {
                    Small()
                    CPUs(1)
                },
                "job 'job' has CPUs more than once: keep one of them"
            ),
            (
                job {
                    Variable("K", "1")
                    EnvironmentVariables(["K": "2"])
                },
                "job 'job' has Variable(\"K\") more than once: keep one of them"
            ),
            (
                job { CPUs(-1) },
                "job 'job' has CPUs(-1.0), but the least amount is 0.001 processors and the largest is a million "
                    + "million"
            ),
            (
                job { CPUs(.nan) },
                "job 'job' has CPUs(nan), but the least amount is 0.001 processors and the largest is a million million"
            ),
            (
                job { Memory(.mebibytes(0)) },
                "job 'job' has Memory(.mebibytes(0.0)), but the least amount is 0.001 mebibytes and the largest is a "
                    + "million million"
            ),
        ]
        for (job, sentence) in table {
            let error = #expect(throws: JobError.self) { try job.validate() }
            #expect(error?.description == sentence)
        }
    }

    @Test func valuesThatMakeNoSenseAreSentences() {
        let table: [(Job, String)] = [
            (job { Ports(-1) }, "job 'job' has Ports(-1), but the number must be from 0 to 1024"),
            (job { GPUs(2_000) }, "job 'job' has GPUs(2000), but the number must be from 0 to 1024"),
            (job { Shell("") }, "job 'job' has Shell(\"\"), but an empty line runs nothing: write a command"),
            (job { Command("") }, "job 'job' has Command(\"\"), but an empty name runs nothing: name a program"),
            (
                job { Variable("A=B", "") },
                "job 'job' has Variable(\"A=B\"), but a variable's name must not be empty or contain '=', and nothing "
                    + "may contain NUL"
            ),
        ]
        for (job, sentence) in table {
            let error = #expect(throws: JobError.self) { try job.validate() }
            #expect(error?.description == sentence)
        }
    }

    @Test func onlyAPodHasAnExecutorOfItsOwn() {
        let overhead = Overhead(cpus: 0.2, memory: .mebibytes(64))
        let gang = Gang("mpi", instances: 2) {
            Small(); Shell("true"); overhead
        }
        let table: [(any Work, String)] = [
            (job { overhead }, "job 'job'"), (gang, "job 'mpi'"),
            (
                Gang("mpi") {
                    overhead
                    Member("rank", count: 2) {
                        Small(); Shell("true")
                    }
                }, "job 'mpi'"
            ),
            (
                Gang("mpi") {
                    Member("rank", count: 2) {
                        Small(); Shell("true"); overhead
                    }
                }, "job 'mpi'"
            ),
        ]
        for (work, name) in table {
            let error = #expect(throws: JobError.self) { try work.validate() }
            #expect(
                error?.description
                    == "\(name) has Overhead(cpus: 0.2, memory: .mebibytes(64.0)), but only a pod has an "
                    + "executor of its own: leave it out")
        }
    }

    @Test func jobsThatRunTogetherHaveDifferentNames() {
        let same = job {
            Small()
            Shell("true")
        }
        #expect(throws: JobError.duplicateName("job")) { try JobMachine([same, same]) }
        #expect(
            JobError.duplicateName("job").description == "two jobs are named 'job': give each job a name of its own")
    }
}

extension JobTemplate {
    /// What each instance needs of its agent, as amounts.
    fileprivate var needs: ResourceNeeds {
        let demand = instanceDemand
        return ResourceNeeds(
            cpus: demand.minimum(of: "cpus"), memory: demand.minimum(of: "mem"), disk: demand.minimum(of: "disk"),
            gpus: demand.minimum(of: "gpus"), ports: demand.portCount)
    }

    /// One instance as a task that has no place yet.
    fileprivate func task(_ taskID: TaskID) -> TaskInfo { members[0].task(taskID, work: name, labels: labels) }
}
