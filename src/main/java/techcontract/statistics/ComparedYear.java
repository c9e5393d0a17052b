package techcontract.statistics;

/** Which of the two years beside each other (本年、上年) a figure belongs to. */
public enum ComparedYear {
    THIS, LAST
}
